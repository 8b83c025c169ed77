import { condense, type Condensation } from './condensation';
import { countPaths } from './path-counts';

/** Segments and which supplies which. A duplicate link and a link from a segment to itself count as nothing. */
export interface ChainGraph {
  readonly nodes: readonly string[];
  readonly edges: readonly (readonly [supplier: string, customer: string])[];
}

/** A chain graph with its structure worked out once; every function that takes a `ChainGraph` takes this too. */
export interface PreparedGraph extends ChainGraph {
  readonly prepared: true;
  readonly indexOf: ReadonlyMap<string, number>;
  /** Distinct links as vertex numbers, self-links dropped. */
  readonly links: readonly (readonly [supplier: number, customer: number])[];
  readonly customersOf: readonly (readonly number[])[];
  readonly condensation: Condensation;
  /** Source→sink paths of the whole graph, whatever is present. */
  readonly totalPaths: bigint;
  /** Per vertex: how many of those paths run through it (search path count). */
  readonly pathsThroughVertex: readonly bigint[];
  /** The largest of those counts, 0 when the graph is empty: the yardstick of choke shares. */
  readonly largestPathsThrough: bigint;
}

/**
 * Works out links, strongly connected components, topological order and path counts. O(segments + links);
 * a prepared graph is returned as it is. Throws RangeError when a link names a segment that is not a node.
 */
export function prepareGraph(graph: ChainGraph | PreparedGraph): PreparedGraph {
  if ('prepared' in graph) return graph;
  const nodes = [...new Set(graph.nodes)];
  const indexOf = new Map(nodes.map((node, index) => [node, index]));
  const customersOf: number[][] = nodes.map(() => []);
  const links: [number, number][] = [];
  const seen = new Set<number>();
  for (const [supplierId, customerId] of graph.edges) {
    const supplier = vertexOf(indexOf, supplierId);
    const customer = vertexOf(indexOf, customerId);
    const key = supplier * nodes.length + customer;
    if (supplier === customer || seen.has(key)) continue;
    seen.add(key);
    links.push([supplier, customer]);
    customersOf[supplier]!.push(customer);
  }

  const condensation = condense(customersOf);
  const whole = countPaths(condensation, new Int32Array(condensation.members.length));
  const pathsThroughVertex = nodes.map((_, vertex) => {
    const component = condensation.componentOf[vertex]!;
    return whole.arrivals[component]! * whole.departures[component]!;
  });
  return {
    prepared: true,
    nodes,
    edges: links.map(([supplier, customer]) => [nodes[supplier]!, nodes[customer]!] as const),
    indexOf,
    links,
    customersOf,
    condensation,
    totalPaths: whole.complete,
    pathsThroughVertex,
    largestPathsThrough: pathsThroughVertex.reduce((largest, count) => (count > largest ? count : largest), 0n),
  };
}

/**
 * Per component, how many of its segments are not in `present`: 0 means the component is present.
 * Names in `present` that are no node are ignored.
 */
export function missingPerComponent(graph: PreparedGraph, present: ReadonlySet<string>): Int32Array {
  const { members, componentOf } = graph.condensation;
  const missing = new Int32Array(members.length);
  graph.nodes.forEach((node, vertex) => {
    if (!present.has(node)) missing[componentOf[vertex]!]!++;
  });
  return missing;
}

/** The segment that stands for a component in results kept per source or sink: its first in node order. */
export function nameOfComponent(graph: PreparedGraph, component: number): string {
  return graph.nodes[graph.condensation.members[component]![0]!]!;
}

function vertexOf(indexOf: ReadonlyMap<string, number>, node: string): number {
  const vertex = indexOf.get(node);
  if (vertex === undefined) throw new RangeError(`A link names the segment "${node}", which is not in the graph.`);
  return vertex;
}
