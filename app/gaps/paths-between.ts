import { missingPerComponent, prepareGraph, type ChainGraph, type PreparedGraph } from './chain-graph';
import { countPathsFrom, countPathsTo } from './path-counts';

/** A gap on paths between two segments: one missing segment, or all that a cycle lacks, since a path needs all of it. */
export interface GapBetween {
  readonly segments: readonly string[];
  /** Paths that run through it. */
  readonly paths: bigint;
  /** Paths on which it is the first gap met from the supplier on: every incomplete path has one. */
  readonly first: bigint;
  /** Paths on which it is the only gap: what closing it alone would complete between the two. */
  readonly alone: bigint;
}

/** Two gaps on the same paths, from supplier to customer. */
interface GapsTogether {
  readonly segments: readonly [readonly string[], readonly string[]];
  /** Paths that run through both. */
  readonly paths: bigint;
  /** Paths on which there is no third gap. */
  readonly alone: bigint;
}

/** The paths from one segment to another, as supply runs. */
export interface PathsBetween {
  readonly from: string;
  readonly to: string;
  readonly total: bigint;
  readonly complete: bigint;
  /** Most paths first; ties in the order of supply. */
  readonly gaps: readonly GapBetween[];
  /** Most paths first, at most `pairsNamed`; two gaps that stand on no path together are left out. */
  readonly together: readonly GapsTogether[];
  /** Each path as its segments, where they are at most `pathsListed`; null where they are only counted. */
  readonly listed: readonly (readonly string[])[] | null;
}

/** More paths than this are counted, not listed. */
const pathsListed = 12;
/** More pairs of gaps than this are not named. */
export const pairsNamed = 12;

/**
 * All paths between two segments: how many, how many complete, where they break, and which gaps stand on them together.
 * The two are taken in the order of supply, whichever is named first; with no path between them the counts are 0. A
 * cycle is one step, as in path coverage. Counted by one sweep per gap, never walked: 2^200 paths cost what two do.
 * Throws RangeError for a segment that is not in the graph.
 */
export function pathsBetween(
  chainGraph: ChainGraph,
  present: ReadonlySet<string>,
  one: string,
  other: string,
): PathsBetween {
  const graph = prepareGraph(chainGraph);
  const [from, to] = inOrderOfSupply(graph, one, other);
  const counts = countBetween(graph, present, componentOf(graph, from), componentOf(graph, to));
  return {
    from,
    to,
    total: counts.total,
    complete: counts.complete,
    gaps: gapsBetween(graph, present, counts),
    together: gapsTogether(graph, present, counts),
    listed: counts.total <= BigInt(pathsListed) ? everyPath(graph, counts) : null,
  };
}

interface Counts {
  readonly start: number;
  readonly end: number;
  readonly missing: Int32Array;
  readonly total: bigint;
  readonly complete: bigint;
  /** Paths start → component, whatever is present, and component → end. */
  readonly anyFrom: readonly bigint[];
  readonly anyTo: readonly bigint[];
  /** The same over present components, both ends of the count not examined but the first and last step. */
  readonly before: (component: number) => bigint;
  readonly after: (component: number) => bigint;
  /** Missing components on a path, in the order of supply. */
  readonly gaps: readonly number[];
}

function countBetween(graph: PreparedGraph, present: ReadonlySet<string>, start: number, end: number): Counts {
  const { condensation } = graph;
  const missing = missingPerComponent(graph, present);
  const nothing = new Int32Array(missing.length);
  const anyFrom = countPathsFrom(condensation, nothing, start);
  const anyTo = countPathsTo(condensation, nothing, end);
  const clearFrom = countPathsFrom(condensation, missing, start);
  const clearTo = countPathsTo(condensation, missing, end);
  const startIsThere = missing[start] === 0;
  const endIsThere = missing[end] === 0;
  return {
    start,
    end,
    missing,
    total: anyFrom[end]!,
    complete: startIsThere && endIsThere ? clearFrom[end]! : 0n,
    anyFrom,
    anyTo,
    before: (component) => (component === start || startIsThere ? clearFrom[component]! : 0n),
    after: (component) => (component === end || endIsThere ? clearTo[component]! : 0n),
    gaps: [...missing.keys()].filter(
      (component) => missing[component]! > 0 && anyFrom[component]! * anyTo[component]! > 0n,
    ),
  };
}

function gapsBetween(
  graph: PreparedGraph,
  present: ReadonlySet<string>,
  { gaps, anyFrom, anyTo, before, after }: Counts,
): GapBetween[] {
  return gaps
    .map((component) => ({
      segments: missingOf(graph, present, component),
      paths: anyFrom[component]! * anyTo[component]!,
      first: before(component) * anyTo[component]!,
      alone: before(component) * after(component),
    }))
    .sort(mostPathsFirst);
}

function gapsTogether(
  graph: PreparedGraph,
  present: ReadonlySet<string>,
  { gaps, missing, anyFrom, anyTo, before, after }: Counts,
): GapsTogether[] {
  const nothing = new Int32Array(missing.length);
  const found: GapsTogether[] = [];
  gaps.forEach((first, index) => {
    const any = countPathsFrom(graph.condensation, nothing, first);
    const clear = countPathsFrom(graph.condensation, missing, first);
    for (const second of gaps.slice(index + 1)) {
      const paths = anyFrom[first]! * any[second]! * anyTo[second]!;
      if (paths === 0n) continue;
      found.push({
        segments: [missingOf(graph, present, first), missingOf(graph, present, second)],
        paths,
        alone: before(first) * clear[second]! * after(second),
      });
    }
  });
  return found.sort(mostPathsFirst).slice(0, pairsNamed);
}

/** Walks only towards the end, so that every step belongs to a path. */
function everyPath(graph: PreparedGraph, { start, end, anyTo }: Counts): string[][] {
  const { members, customers } = graph.condensation;
  const paths: string[][] = [];
  const walk = (component: number, before: readonly string[]) => {
    const path = [...before, ...members[component]!.map((vertex) => graph.nodes[vertex]!)];
    if (component === end) paths.push(path);
    else for (const customer of customers[component]!) if (anyTo[customer]! > 0n) walk(customer, path);
  };
  if (anyTo[start]! > 0n) walk(start, []);
  return paths;
}

function inOrderOfSupply(graph: PreparedGraph, one: string, other: string): [string, string] {
  return componentOf(graph, one) > componentOf(graph, other) ? [other, one] : [one, other];
}

function componentOf(graph: PreparedGraph, segment: string): number {
  const vertex = graph.indexOf.get(segment);
  if (vertex === undefined) throw new RangeError(`The segment "${segment}" is not in the graph.`);
  return graph.condensation.componentOf[vertex]!;
}

function missingOf(graph: PreparedGraph, present: ReadonlySet<string>, component: number): string[] {
  return graph.condensation.members[component]!.map((vertex) => graph.nodes[vertex]!).filter(
    (node) => !present.has(node),
  );
}

function mostPathsFirst(one: { readonly paths: bigint }, other: { readonly paths: bigint }): number {
  return one.paths > other.paths ? -1 : one.paths < other.paths ? 1 : 0;
}
