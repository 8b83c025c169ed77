import { missingPerComponent, nameOfComponent, prepareGraph, type ChainGraph } from './chain-graph';
import { countPaths } from './path-counts';
import { ratioOf } from './ratio';

export interface Coverage {
  /** Segments with at least one firm. */
  readonly segments: { readonly present: number; readonly total: number; readonly ratio: number | null };
  /** Links whose both ends are present. */
  readonly links: { readonly complete: number; readonly total: number; readonly ratio: number | null };
  /** Source→sink paths whose every segment is present; ratio null when the graph has no path. */
  readonly paths: { readonly complete: bigint; readonly total: bigint; readonly ratio: number | null };
  /** Paths by the sink they end in; a sink that is a cycle goes under its first segment. */
  readonly perSink: ReadonlyMap<string, { readonly complete: bigint; readonly total: bigint }>;
}

/**
 * Segment, link and path coverage (METHODS #5), always shown together. A path runs from a segment without
 * supplier to one without customer in the full graph; a cycle is one step that is present when all its segments are.
 */
export function coverage(chainGraph: ChainGraph, present: ReadonlySet<string>): Coverage {
  const graph = prepareGraph(chainGraph);
  const missing = missingPerComponent(graph, present);
  const counts = countPaths(graph.condensation, missing);
  const isPresent = graph.nodes.map((node) => present.has(node));
  const presentSegments = isPresent.reduce((sum, yes) => sum + (yes ? 1 : 0), 0);
  const completeLinks = graph.links.reduce((sum, [from, to]) => sum + (isPresent[from] && isPresent[to] ? 1 : 0), 0);
  return {
    segments: {
      present: presentSegments,
      total: graph.nodes.length,
      ratio: ratioOf(presentSegments, graph.nodes.length),
    },
    links: { complete: completeLinks, total: graph.links.length, ratio: ratioOf(completeLinks, graph.links.length) },
    paths: { complete: counts.complete, total: graph.totalPaths, ratio: ratioOf(counts.complete, graph.totalPaths) },
    perSink: new Map(
      graph.condensation.sinks.map((sink) => [
        nameOfComponent(graph, sink),
        {
          complete: missing[sink] === 0 ? counts.arrivals[sink]! : 0n,
          // A sink has one way out, so the paths through it are the paths that end in it.
          total: graph.pathsThroughVertex[graph.condensation.members[sink]![0]!]!,
        },
      ]),
    ),
  };
}

/** Source→sink paths through each segment: all of them, or with `present` only the complete ones. */
export function pathsThrough(chainGraph: ChainGraph, present?: ReadonlySet<string>): Map<string, bigint> {
  const graph = prepareGraph(chainGraph);
  if (!present) return new Map(graph.nodes.map((node, vertex) => [node, graph.pathsThroughVertex[vertex]!]));
  const missing = missingPerComponent(graph, present);
  const { arrivals, departures } = countPaths(graph.condensation, missing);
  return new Map(
    graph.nodes.map((node, vertex) => {
      const component = graph.condensation.componentOf[vertex]!;
      return [node, missing[component] === 0 ? arrivals[component]! * departures[component]! : 0n];
    }),
  );
}

/**
 * Complete source→sink paths over each link, in the order of `PreparedGraph.links`: 0 where an end is missing. A link
 * inside a cycle carries every path through the cycle, and parallel links between two cycles carry the same ones.
 */
export function pathsOver(chainGraph: ChainGraph, present: ReadonlySet<string>): bigint[] {
  const graph = prepareGraph(chainGraph);
  const missing = missingPerComponent(graph, present);
  const { arrivals, departures } = countPaths(graph.condensation, missing);
  return graph.links.map(([supplier, customer]) => {
    const from = graph.condensation.componentOf[supplier]!;
    const to = graph.condensation.componentOf[customer]!;
    return missing[from] === 0 && missing[to] === 0 ? arrivals[from]! * departures[to]! : 0n;
  });
}
