import { nameOfComponent, prepareGraph, type ChainGraph } from './chain-graph';

/**
 * Per sink, the segments every path to it runs through (METHODS #10), from supplier to customer and ending in
 * the sink itself: its dominators seen from a super-source that supplies all starts. `from` limits the starts
 * (default: every source); a sink no start reaches is null. A cycle counts as one step with all its segments,
 * as in path coverage. Source: Lengauer & Tarjan 1979; on an acyclic graph one sweep of the intersection rule
 * of Cooper, Harvey & Kennedy 2001 gives the same tree.
 */
export function mustPass(chainGraph: ChainGraph, from?: Iterable<string>): Map<string, string[] | null> {
  const graph = prepareGraph(chainGraph);
  const { suppliers, sinks, sources, members, componentOf } = graph.condensation;
  const starts = new Set(
    from
      ? [...from].flatMap((node) => (graph.indexOf.has(node) ? componentOf[graph.indexOf.get(node)!]! : []))
      : sources,
  );

  const superSource = -1;
  const unreached = -2;
  const dominator = new Int32Array(members.length).fill(unreached);
  for (let component = 0; component < members.length; component++) {
    let common = starts.has(component) ? superSource : unreached;
    for (const supplier of suppliers[component]!) {
      if (dominator[supplier] === unreached) continue;
      common = common === unreached ? supplier : nearestCommon(common, supplier, dominator);
    }
    dominator[component] = common;
  }

  return new Map(
    sinks.map((sink) => {
      if (dominator[sink] === unreached) return [nameOfComponent(graph, sink), null];
      const segments: string[] = [];
      for (let component = sink; component !== superSource; component = dominator[component]!) {
        segments.unshift(...members[component]!.map((vertex) => graph.nodes[vertex]!));
      }
      return [nameOfComponent(graph, sink), segments];
    }),
  );
}

/** Dominators come earlier in topological order, so the later of the two climbs until they meet. */
function nearestCommon(left: number, right: number, dominator: Int32Array): number {
  while (left !== right) {
    if (left > right) left = dominator[left]!;
    else right = dominator[right]!;
  }
  return left;
}
