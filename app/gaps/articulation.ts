import { prepareGraph, type ChainGraph, type PreparedGraph } from './chain-graph';

export interface Articulation {
  /** Segments whose loss splits a connected part of the undirected graph, in node order. */
  readonly points: readonly string[];
  /** Links whose loss does, as [supplier, customer] when the graph has that direction only. */
  readonly bridges: readonly (readonly [string, string])[];
}

/**
 * Articulation points and bridges of the undirected simple projection (METHODS #9), per connected component.
 * They over-report on directed chains: show must-pass segments first. Source: Hopcroft & Tarjan 1973; iterative.
 */
export function articulation(chainGraph: ChainGraph): Articulation {
  const graph = prepareGraph(chainGraph);
  const size = graph.nodes.length;
  const search: Search = {
    visited: new Int32Array(size),
    lowest: new Int32Array(size),
    parent: new Int32Array(size).fill(-1),
    isPoint: new Uint8Array(size),
    isBridgeTo: new Uint8Array(size),
    clock: 0,
  };
  const neighboursOf = undirected(graph);
  const nextNeighbour = new Int32Array(size);
  for (let root = 0; root < size; root++)
    if (!search.visited[root]) searchFrom(root, neighboursOf, nextNeighbour, search);
  return {
    points: graph.nodes.filter((_, vertex) => search.isPoint[vertex]),
    bridges: bridgesOf(graph, search),
  };
}

/** What the depth-first search notes of each vertex. */
interface Search {
  /** When a vertex was first met, from 1; 0 while it was not. */
  readonly visited: Int32Array;
  /** The earliest vertex met that is reached from here without the link to its parent. */
  readonly lowest: Int32Array;
  readonly parent: Int32Array;
  readonly isPoint: Uint8Array;
  /** The link from a vertex's parent to it is a bridge. */
  readonly isBridgeTo: Uint8Array;
  clock: number;
}

function undirected({ nodes, links }: PreparedGraph): number[][] {
  const neighbours: Set<number>[] = nodes.map(() => new Set());
  for (const [supplier, customer] of links) {
    neighbours[supplier]!.add(customer);
    neighbours[customer]!.add(supplier);
  }
  return neighbours.map((set) => [...set]);
}

function searchFrom(
  root: number,
  neighboursOf: readonly (readonly number[])[],
  nextNeighbour: Int32Array,
  search: Search,
): void {
  const { visited, lowest, parent } = search;
  const trail = [root];
  visited[root] = lowest[root] = ++search.clock;
  let rootChildren = 0;
  while (trail.length > 0) {
    const vertex = trail[trail.length - 1]!;
    const neighbour = neighboursOf[vertex]![nextNeighbour[vertex]!++];
    if (neighbour === undefined) {
      trail.pop();
      leave(vertex, root, search);
      if (parent[vertex] === root) rootChildren++;
    } else if (!visited[neighbour]) {
      parent[neighbour] = vertex;
      visited[neighbour] = lowest[neighbour] = ++search.clock;
      trail.push(neighbour);
    } else if (neighbour !== parent[vertex]) {
      lowest[vertex] = Math.min(lowest[vertex]!, visited[neighbour]!);
    }
  }
  if (rootChildren > 1) search.isPoint[root] = 1;
}

/** All below the vertex is known: what it says of the vertex above. */
function leave(vertex: number, root: number, { visited, lowest, parent, isPoint, isBridgeTo }: Search): void {
  const above = parent[vertex]!;
  if (above === -1) return;
  lowest[above] = Math.min(lowest[above]!, lowest[vertex]!);
  if (lowest[vertex]! > visited[above]!) isBridgeTo[vertex] = 1;
  if (above !== root && lowest[vertex]! >= visited[above]!) isPoint[above] = 1;
}

function bridgesOf({ nodes, links }: PreparedGraph, { parent, isBridgeTo }: Search): Articulation['bridges'] {
  const isBridge = (a: number, b: number) => (isBridgeTo[b] && parent[b] === a) || (isBridgeTo[a] && parent[a] === b);
  const bridges = new Map<number, readonly [string, string]>();
  for (const [supplier, customer] of links) {
    const key = Math.min(supplier, customer) * nodes.length + Math.max(supplier, customer);
    if (isBridge(supplier, customer) && !bridges.has(key)) bridges.set(key, [nodes[supplier]!, nodes[customer]!]);
  }
  return [...bridges.values()];
}
