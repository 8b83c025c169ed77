import { prepareGraph, type ChainGraph } from './chain-graph';
import { ratioOf } from './ratio';

/**
 * Choke share K (METHODS #8): paths through a segment over the largest such count in the graph, 0…1, null when
 * there is no path. Source: search path count, Hummon & Doreian 1989.
 */
export function chokeShares(chainGraph: ChainGraph): Map<string, number | null> {
  const graph = prepareGraph(chainGraph);
  return new Map(
    graph.nodes.map((node, vertex) => [node, ratioOf(graph.pathsThroughVertex[vertex]!, graph.largestPathsThrough)]),
  );
}
