import { missingPerComponent, nameOfComponent, prepareGraph, type ChainGraph } from './chain-graph';

export interface FewestFills {
  /** How many segments must be filled before one complete path reaches the sink; 0 when one already does. */
  readonly count: number;
  /** One smallest set that does it, from supplier to customer; others of the same size may exist. */
  readonly segments: readonly string[];
}

/**
 * The fewest segments to fill per sink (METHODS #7): the cheapest path when a missing segment costs 1 and a
 * present one 0. The condensed graph is acyclic, so one sweep in topological order replaces Dijkstra's queue;
 * a cycle costs all its missing segments. `from` limits where paths may start (default: every source); a sink
 * that no start reaches is null. Ties go to the supplier that comes first in topological order.
 */
export function fewestFills(
  chainGraph: ChainGraph,
  present: ReadonlySet<string>,
  from?: Iterable<string>,
): Map<string, FewestFills | null> {
  const graph = prepareGraph(chainGraph);
  const { suppliers, sinks, sources, members, componentOf } = graph.condensation;
  const missing = missingPerComponent(graph, present);
  const starts = new Set(sources);
  if (from) {
    starts.clear();
    for (const node of from) {
      const vertex = graph.indexOf.get(node);
      if (vertex !== undefined) starts.add(componentOf[vertex]!);
    }
  }

  const cost = new Array<number>(members.length).fill(Infinity);
  const previous = new Int32Array(members.length).fill(-1);
  for (let component = 0; component < members.length; component++) {
    let cheapest = starts.has(component) ? 0 : Infinity;
    for (const supplier of suppliers[component]!) {
      if (cost[supplier]! >= cheapest) continue;
      cheapest = cost[supplier]!;
      previous[component] = supplier;
    }
    cost[component] = cheapest + missing[component]!;
  }

  return new Map(
    sinks.map((sink) => {
      if (cost[sink] === Infinity) return [nameOfComponent(graph, sink), null];
      const segments: string[] = [];
      for (let component = sink; component !== -1; component = previous[component]!) {
        const toFill = members[component]!.map((vertex) => graph.nodes[vertex]!).filter((node) => !present.has(node));
        segments.unshift(...toFill);
      }
      return [nameOfComponent(graph, sink), { count: cost[sink]!, segments }];
    }),
  );
}
