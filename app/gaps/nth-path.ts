import { missingPerComponent, prepareGraph, type ChainGraph } from './chain-graph';
import { countPaths } from './path-counts';

/**
 * The n-th complete path, from 0: its segments from source to sink; null where there are not so many. Paths are never
 * listed to find it: at each step the counts of what lies ahead say on which branch it lies. Segments of a cycle stand
 * together as one step. The order is that of the graph's nodes, so the same graph and records number paths alike.
 */
export function nthCompletePath(chainGraph: ChainGraph, present: ReadonlySet<string>, n: bigint): string[] | null {
  const graph = prepareGraph(chainGraph);
  const { condensation } = graph;
  const missing = missingPerComponent(graph, present);
  const { departures, complete } = countPaths(condensation, missing);
  if (n < 0n || n >= complete) return null;
  const path: string[] = [];
  let before = n;
  let ahead: readonly number[] = condensation.sources;
  while (ahead.length > 0) {
    const next = ahead.find((component) => {
      const through = missing[component] === 0 ? departures[component]! : 0n;
      if (before < through) return true;
      before -= through;
      return false;
    })!;
    path.push(...condensation.members[next]!.map((vertex) => graph.nodes[vertex]!));
    ahead = condensation.customers[next]!;
  }
  return path;
}
