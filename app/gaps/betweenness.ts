import { prepareGraph, type ChainGraph } from './chain-graph';

export interface Betweenness {
  /** 0…1 per segment: share of shortest paths between other segments that run through it. */
  readonly values: ReadonlyMap<string, number>;
  /** True when only some start segments were followed: print the values as an estimate. */
  readonly estimate: boolean;
  /** Start segments followed. */
  readonly samples: number;
}

/** Above this many segments the start segments are sampled. */
const exactUpTo = 20_000;

/**
 * Betweenness (METHODS #11): directed, unweighted, end points out, divided by (n−1)(n−2); 0 for all when n < 3.
 * O(samples × (segments + links)). `random` gives numbers in [0, 1) and is called only when sampling.
 * Source: Freeman 1977; algorithm Brandes 2001, sampling Brandes & Pich 2007.
 */
export function betweenness(
  chainGraph: ChainGraph,
  random: () => number,
  { sampleAbove = exactUpTo, sampleSize = 1000 }: { sampleAbove?: number; sampleSize?: number } = {},
): Betweenness {
  const graph = prepareGraph(chainGraph);
  const size = graph.nodes.length;
  const estimate = size > sampleAbove && sampleSize < size;
  const samples = estimate ? sampleSize : size;
  const sums = new Float64Array(size);
  if (size >= 3) addDependencies(graph.customersOf, estimate ? drawn(size, samples, random) : everyVertex(size), sums);
  const scale = size < 3 ? 0 : size / samples / ((size - 1) * (size - 2));
  return { values: new Map(graph.nodes.map((node, vertex) => [node, sums[vertex]! * scale])), estimate, samples };
}

/** Brandes' sweep from every start: outwards along shortest paths, and back with what depends on each vertex. */
function addDependencies(customersOf: readonly (readonly number[])[], starts: Int32Array, sums: Float64Array): void {
  const size = customersOf.length;
  const sweep: Sweep = {
    ...flatLinks(customersOf),
    queue: new Int32Array(size),
    distance: new Int32Array(size),
    shortestPaths: new Float64Array(size),
    share: new Float64Array(size),
  };
  for (const start of starts) {
    const queued = countShortestPaths(start, sweep);
    gatherDependencies(queued, sweep, sums);
  }
}

/** One buffer of each kind serves every start. */
interface Sweep {
  /** Customers of vertex v: `linkEnd[linkStart[v]]` up to before `linkStart[v + 1]`. */
  readonly linkStart: Int32Array;
  readonly linkEnd: Int32Array;
  /** Vertices in the order they are met. */
  readonly queue: Int32Array;
  readonly distance: Int32Array;
  readonly shortestPaths: Float64Array;
  readonly share: Float64Array;
}

function flatLinks(customersOf: readonly (readonly number[])[]): Pick<Sweep, 'linkStart' | 'linkEnd'> {
  const linkStart = new Int32Array(customersOf.length + 1);
  customersOf.forEach((customers, vertex) => (linkStart[vertex + 1] = linkStart[vertex]! + customers.length));
  return { linkStart, linkEnd: Int32Array.from(customersOf.flat()) };
}

/** Breadth first from the start; returns how many vertices it reaches, itself among them. */
function countShortestPaths(start: number, sweep: Sweep): number {
  const { linkStart, linkEnd, queue, distance, shortestPaths } = sweep;
  distance.fill(-1);
  shortestPaths.fill(0);
  distance[start] = 0;
  shortestPaths[start] = 1;
  queue[0] = start;
  let queued = 1;
  for (let head = 0; head < queued; head++) {
    const vertex = queue[head]!;
    const behind = distance[vertex]! + 1;
    const paths = shortestPaths[vertex]!;
    for (let link = linkStart[vertex]!; link < linkStart[vertex + 1]!; link++) {
      const customer = linkEnd[link]!;
      if (distance[customer] === -1) {
        distance[customer] = behind;
        queue[queued++] = customer;
      }
      if (distance[customer] === behind) shortestPaths[customer]! += paths;
    }
  }
  return queued;
}

/**
 * Farthest first: a vertex gathers from the customers one step behind it on shortest paths. `share` is what each hands
 * on along one path, divided once and not for each of its suppliers.
 */
function gatherDependencies(queued: number, sweep: Sweep, sums: Float64Array): void {
  const { linkStart, linkEnd, queue, distance, shortestPaths, share } = sweep;
  for (let tail = queued - 1; tail > 0; tail--) {
    const vertex = queue[tail]!;
    const behind = distance[vertex]! + 1;
    let gathered = 0;
    for (let link = linkStart[vertex]!; link < linkStart[vertex + 1]!; link++) {
      const customer = linkEnd[link]!;
      if (distance[customer] === behind) gathered += share[customer]!;
    }
    const dependency = gathered * shortestPaths[vertex]!;
    share[vertex] = (1 + dependency) / shortestPaths[vertex]!;
    sums[vertex]! += dependency;
  }
}

function everyVertex(size: number): Int32Array {
  return Int32Array.from({ length: size }, (_, vertex) => vertex);
}

/** `count` different vertices, by the first steps of a Fisher–Yates shuffle. */
function drawn(size: number, count: number, random: () => number): Int32Array {
  const vertices = everyVertex(size);
  for (let place = 0; place < count; place++) {
    const other = place + Math.floor(random() * (size - place));
    const kept = vertices[place]!;
    vertices[place] = vertices[other]!;
    vertices[other] = kept;
  }
  return vertices.subarray(0, count);
}
