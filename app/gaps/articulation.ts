import { prepareGraph, type ChainGraph } from './chain-graph';

export interface Articulation {
  /** Segments whose loss splits a connected part of the undirected graph, in node order. */
  readonly points: readonly string[];
  /** Links whose loss does, as [supplier, customer] when the graph has that direction only. */
  readonly bridges: readonly (readonly [string, string])[];
}

/**
 * Waits for the firm network of the living atlas: no page shows it yet.
 *
 * Articulation points and bridges of the undirected simple projection (METHODS #9), per connected component.
 * They over-report on directed chains: show must-pass segments first. Source: Hopcroft & Tarjan 1973; iterative.
 */
export function articulation(chainGraph: ChainGraph): Articulation {
  const graph = prepareGraph(chainGraph);
  const size = graph.nodes.length;
  const neighbours: Set<number>[] = graph.nodes.map(() => new Set());
  for (const [supplier, customer] of graph.links) {
    neighbours[supplier]!.add(customer);
    neighbours[customer]!.add(supplier);
  }
  const neighbourLists = neighbours.map((set) => [...set]);

  const visited = new Int32Array(size);
  const lowest = new Int32Array(size);
  const parent = new Int32Array(size).fill(-1);
  const nextNeighbour = new Int32Array(size);
  const isPoint = new Uint8Array(size);
  const isBridgeTo = new Uint8Array(size);
  let clock = 0;
  for (let root = 0; root < size; root++) {
    if (visited[root]) continue;
    let rootChildren = 0;
    const trail = [root];
    visited[root] = lowest[root] = ++clock;
    while (trail.length > 0) {
      const vertex = trail[trail.length - 1]!;
      const neighbour = neighbourLists[vertex]![nextNeighbour[vertex]!++];
      if (neighbour === undefined) {
        trail.pop();
        const above = parent[vertex]!;
        if (above === -1) continue;
        lowest[above] = Math.min(lowest[above]!, lowest[vertex]!);
        if (lowest[vertex]! > visited[above]!) isBridgeTo[vertex] = 1;
        if (above === root) rootChildren++;
        else if (lowest[vertex]! >= visited[above]!) isPoint[above] = 1;
      } else if (!visited[neighbour]) {
        parent[neighbour] = vertex;
        visited[neighbour] = lowest[neighbour] = ++clock;
        trail.push(neighbour);
      } else if (neighbour !== parent[vertex]) {
        lowest[vertex] = Math.min(lowest[vertex]!, visited[neighbour]!);
      }
    }
    if (rootChildren > 1) isPoint[root] = 1;
  }

  const isBridge = (a: number, b: number) => (isBridgeTo[b] && parent[b] === a) || (isBridgeTo[a] && parent[a] === b);
  const bridges = new Map<number, readonly [string, string]>();
  for (const [supplier, customer] of graph.links) {
    const key = Math.min(supplier, customer) * size + Math.max(supplier, customer);
    if (isBridge(supplier, customer) && !bridges.has(key))
      bridges.set(key, [graph.nodes[supplier]!, graph.nodes[customer]!]);
  }
  return { points: graph.nodes.filter((_, vertex) => isPoint[vertex]), bridges: [...bridges.values()] };
}
