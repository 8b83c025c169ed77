import { missingPerComponent, prepareGraph, type ChainGraph, type PreparedGraph } from './chain-graph';
import { countCompletePaths, countPaths, countPathsFrom } from './path-counts';
import { ratioOf } from './ratio';

export interface FillStep {
  readonly segment: string;
  /** Segments that would add as many at this step, itself among them: with more than one its place is no rank. */
  readonly tied: number;
  /** Complete paths this fill adds to those before it. */
  readonly gain: bigint;
  readonly complete: bigint;
  /** Path coverage once this and all earlier fills are done, 0…1; null when the graph has no path. */
  readonly coverageAfter: number | null;
}

/** All single fills that complete most paths, in node order: equals have no first. */
export interface BestSingles {
  readonly segments: readonly string[];
  readonly gain: bigint;
}

/** All pairs of fills that complete most paths, in node order: equals have no first. */
export interface BestPairs {
  readonly pairs: readonly (readonly [string, string])[];
  readonly gain: bigint;
}

/**
 * Value of filling one missing segment (METHODS #6): complete paths with it minus now. 0 does not mean useless:
 * another gap may block the same paths, so show pairs and the greedy order beside it. Segments already present
 * are left out. O(segments + links) for all of them together.
 */
export function fillValues(
  chainGraph: ChainGraph,
  present: ReadonlySet<string>,
  candidates?: Iterable<string>,
): Map<string, bigint> {
  const graph = prepareGraph(chainGraph);
  const missing = missingPerComponent(graph, present);
  const gains = componentGains(graph, missing);
  return new Map(
    missingVertices(graph, present, candidates).map((vertex) => [
      graph.nodes[vertex]!,
      gainOf(graph, missing, gains, vertex),
    ]),
  );
}

/** The single fills that complete most paths, all of them that tie; null when none completes any. */
export function bestSinglesOf(gains: ReadonlyMap<string, bigint>): BestSingles | null {
  const most = [...gains.values()].reduce((best, gain) => (gain > best ? gain : best), 0n);
  if (most === 0n) return null;
  return { segments: [...gains].filter(([, gain]) => gain === most).map(([segment]) => segment), gain: most };
}

/** The pairs of fills that complete most paths, all of them that tie; null when none completes any. */
export function bestPairsOf(chainGraph: ChainGraph, present: ReadonlySet<string>): BestPairs | null {
  const graph = prepareGraph(chainGraph);
  let best: Pair[] = [];
  for (const pair of pairGains(graph, present)) {
    const most = best[0]?.gain ?? 0n;
    if (pair.gain > most) best = [pair];
    else if (pair.gain === most) best.push(pair);
  }
  return best.length === 0 ? null : { pairs: best.map((pair) => namesOf(graph, pair)), gain: best[0]!.gain };
}

/** Two missing segments as vertices, and the complete paths they restore together. */
interface Pair {
  readonly first: number;
  readonly second: number;
  readonly gain: bigint;
}

function namesOf(graph: PreparedGraph, { first, second }: Pair): [string, string] {
  return [graph.nodes[first]!, graph.nodes[second]!];
}

/** Every pair of missing segments that restores a path, in node order. */
function* pairGains(graph: PreparedGraph, present: ReadonlySet<string>): Generator<Pair> {
  const { componentOf } = graph.condensation;
  const missing = missingPerComponent(graph, present);
  const { arrivals, departures } = countPaths(graph.condensation, missing);
  const gains = arrivals.map((arriving, component) => arriving * departures[component]!);
  const vertices = missingVertices(graph, present);
  const between = new Map<number, bigint[]>();
  for (const vertex of vertices) {
    const component = componentOf[vertex]!;
    if (missing[component] === 1 && arrivals[component] !== 0n)
      between.set(component, countPathsFrom(graph.condensation, missing, component));
  }
  for (let i = 0; i < vertices.length; i++) {
    const first = vertices[i]!;
    for (let j = i + 1; j < vertices.length; j++) {
      const second = vertices[j]!;
      const earlier = Math.min(componentOf[first]!, componentOf[second]!);
      const later = Math.max(componentOf[first]!, componentOf[second]!);
      let gain: bigint;
      if (earlier === later) {
        gain = missing[earlier] === 2 ? gains[earlier]! : 0n;
      } else {
        gain = gainOf(graph, missing, gains, first) + gainOf(graph, missing, gains, second);
        const linking = missing[later] === 1 ? (between.get(earlier)?.[later] ?? 0n) : 0n;
        if (linking !== 0n) gain += arrivals[earlier]! * linking * departures[later]!;
      }
      if (gain !== 0n) yield { first, second, gain };
    }
  }
}

/**
 * All missing segments in greedy order: each step takes the one that adds most complete paths now; ties (often
 * several that add 0) go to the segment with more paths of the full graph through it, then to node order.
 */
export function greedyFillOrder(
  chainGraph: ChainGraph,
  present: ReadonlySet<string>,
  candidates?: Iterable<string>,
): FillStep[] {
  const graph = prepareGraph(chainGraph);
  const missing = missingPerComponent(graph, present);
  const remaining = new Set(missingVertices(graph, present, candidates));
  const steps: FillStep[] = [];
  let complete = countCompletePaths(graph.condensation, missing);
  while (remaining.size > 0) {
    const gains = componentGains(graph, missing);
    let best = -1;
    let bestGain = -1n;
    let tied = 0;
    for (const vertex of remaining) {
      const gain = gainOf(graph, missing, gains, vertex);
      tied = gain > bestGain ? 1 : gain === bestGain ? tied + 1 : tied;
      if (
        gain < bestGain ||
        (gain === bestGain && graph.pathsThroughVertex[vertex]! <= graph.pathsThroughVertex[best]!)
      )
        continue;
      best = vertex;
      bestGain = gain;
    }
    remaining.delete(best);
    missing[graph.condensation.componentOf[best]!]!--;
    complete += bestGain;
    steps.push({
      segment: graph.nodes[best]!,
      tied,
      gain: bestGain,
      complete,
      coverageAfter: ratioOf(complete, graph.totalPaths),
    });
  }
  return steps;
}

/** Per component: complete paths that would run through it, were it present. */
function componentGains(graph: PreparedGraph, missing: Int32Array): bigint[] {
  const { arrivals, departures } = countPaths(graph.condensation, missing);
  return arrivals.map((arriving, component) => (arriving === 0n ? 0n : arriving * departures[component]!));
}

/** Filling one segment completes its component only when it is the last one missing there. */
function gainOf(graph: PreparedGraph, missing: Int32Array, gains: readonly bigint[], vertex: number): bigint {
  const component = graph.condensation.componentOf[vertex]!;
  return missing[component] === 1 ? gains[component]! : 0n;
}

/** Missing segments among the candidates, ascending in node order; unknown names are ignored. */
function missingVertices(
  graph: PreparedGraph,
  present: ReadonlySet<string>,
  candidates: Iterable<string> = graph.nodes,
): number[] {
  const vertices = new Set<number>();
  for (const node of candidates) {
    const vertex = graph.indexOf.get(node);
    if (vertex !== undefined && !present.has(node)) vertices.add(vertex);
  }
  return [...vertices].sort((a, b) => a - b);
}

/**
 * Missing segments that stand on the same incomplete paths as one that is missing too: with it filled, filling these
 * completes more paths than they do alone. By how many more, most first, ties in node order. They say why a fill adds
 * nothing. O(segments + links).
 */
export function gapsBeside(
  chainGraph: ChainGraph,
  present: ReadonlySet<string>,
  segment: string,
): { readonly segment: string; readonly more: bigint }[] {
  const graph = prepareGraph(chainGraph);
  const alone = fillValues(graph, present);
  const after = fillValues(graph, new Set([...present, segment]));
  return [...after]
    .map(([other, gain]) => ({ segment: other, more: gain - alone.get(other)! }))
    .filter(({ more }) => more > 0n)
    .sort((one, other) => (one.more > other.more ? -1 : one.more < other.more ? 1 : 0));
}
