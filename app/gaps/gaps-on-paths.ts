import { missingPerComponent, prepareGraph, type ChainGraph } from './chain-graph';
import { countPaths, countPathsFrom } from './path-counts';

/** A missing segment on source→sink paths that run through another one. */
export interface GapOnPaths {
  /** One missing segment, or all that a cycle lacks, since a path needs all of it. */
  readonly segments: readonly string[];
  /** Paths that run through both. */
  readonly paths: bigint;
  /** Paths through both on which it is the only gap: what closing it alone would complete of them. */
  readonly alone: bigint;
}

/**
 * The gaps on the source→sink paths through a segment: those first that complete most of them alone, then those on most
 * of them, then in the order of supply. A cycle is one step, as in path coverage. One sweep a gap; paths are never
 * walked. Throws RangeError for a segment that is not in the graph.
 */
export function gapsOnPathsThrough(
  chainGraph: ChainGraph,
  present: ReadonlySet<string>,
  segment: string,
): GapOnPaths[] {
  const graph = prepareGraph(chainGraph);
  const { condensation } = graph;
  const vertex = graph.indexOf.get(segment);
  if (vertex === undefined) throw new RangeError(`The segment "${segment}" is not in the graph.`);
  const through = condensation.componentOf[vertex]!;
  const missing = missingPerComponent(graph, present);
  const nothing = new Int32Array(missing.length);
  const [all, clear] = [countPaths(condensation, nothing), countPaths(condensation, missing)];
  /** Paths that run through two components, over those that lack nothing but either of them. */
  const both = ({ arrivals, departures }: typeof all, lacking: Int32Array, one: number, other: number) => {
    const [first, second] = one < other ? [one, other] : [other, one];
    return arrivals[first]! * countPathsFrom(condensation, lacking, first)[second]! * departures[second]!;
  };
  return [...missing.keys()]
    .filter((component) => missing[component]! > 0 && component !== through)
    .map((component) => ({
      segments: condensation.members[component]!.map((member) => graph.nodes[member]!).filter(
        (one) => !present.has(one),
      ),
      paths: both(all, nothing, component, through),
      alone: missing[through] === 0 ? both(clear, missing, component, through) : 0n,
    }))
    .filter(({ paths }) => paths > 0n)
    .sort((one, other) => compared(other.alone, one.alone) || compared(other.paths, one.paths));
}

function compared(one: bigint, other: bigint): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
