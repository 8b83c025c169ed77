import { missingPerComponent, nameOfComponent, prepareGraph, type ChainGraph, type PreparedGraph } from './chain-graph';

export interface SingleSupplier<Firm extends string | number> {
  /** An input that at least one present segment requires. */
  readonly segment: string;
  /** The only firm known to supply it. */
  readonly supplier: Firm;
  /** The present segments that require it. */
  readonly customers: readonly string[];
}

/**
 * Required inputs with exactly one supplier (METHODS #12), in node order. `suppliersOf` lists, per segment, the
 * firms known to supply it here, in the region or from outside; a firm named twice counts once.
 */
export function singleSuppliers<Firm extends string | number>(
  chainGraph: ChainGraph,
  present: ReadonlySet<string>,
  suppliersOf: ReadonlyMap<string, readonly Firm[]>,
): SingleSupplier<Firm>[] {
  const graph = prepareGraph(chainGraph);
  return graph.nodes.flatMap((segment, vertex) => {
    const suppliers = new Set(suppliersOf.get(segment));
    if (suppliers.size !== 1) return [];
    const customers = graph.customersOf[vertex]!.map((customer) => graph.nodes[customer]!).filter((node) =>
      present.has(node),
    );
    return customers.length === 0 ? [] : [{ segment, supplier: [...suppliers][0]!, customers }];
  });
}

export interface SmallestCut {
  /** How few segments must be lost before no complete path is left. Unique. */
  readonly size: number;
  /** One smallest cut, the one nearest the sources, in topological order; others may exist. */
  readonly segments: readonly string[];
}

/**
 * The smallest set of segments whose loss breaks every complete path, to one sink (named as in path coverage)
 * or to all (METHODS #12). Without `present` the whole graph counts as present. Null when no complete path
 * exists. A cycle falls with any one of its segments, so it counts once.
 * Source: Menger 1927; Ford & Fulkerson 1956, breadth-first as Edmonds & Karp 1972, on split vertices.
 */
export function smallestCut(chainGraph: ChainGraph, present?: ReadonlySet<string>, sink?: string): SmallestCut | null {
  const graph = prepareGraph(chainGraph);
  const missing = present ? missingPerComponent(graph, present) : new Int32Array(graph.condensation.members.length);
  const network = splitNetwork(graph, missing, sink);
  let size = 0;
  let reached = reachable(network);
  while (reached[network.target] !== -1) {
    for (let vertex = network.target; vertex !== network.origin;) {
      const arc = reached[vertex]!;
      network.capacity[arc]!--;
      network.capacity[arc ^ 1]!++;
      vertex = network.head[arc ^ 1]!;
    }
    size++;
    reached = reachable(network);
  }
  if (size === 0) return null;
  const isCut = (component: number) =>
    missing[component] === 0 && reached[2 * component] !== -1 && reached[2 * component + 1] === -1;
  const segments = graph.condensation.members.flatMap((_, component) =>
    isCut(component) ? nameOfComponent(graph, component) : [],
  );
  return { size, segments };
}

/** Arcs come in pairs: `arc ^ 1` runs the other way. Component c enters at vertex 2c and leaves at 2c+1. */
interface Network {
  readonly origin: number;
  readonly target: number;
  readonly arcsOf: number[][];
  readonly head: number[];
  readonly capacity: number[];
}

function splitNetwork(graph: PreparedGraph, missing: Int32Array, sink?: string): Network {
  const { members, customers, sources, sinks } = graph.condensation;
  const origin = 2 * members.length;
  const network: Network = {
    origin,
    target: origin + 1,
    arcsOf: Array.from({ length: origin + 2 }, () => []),
    head: [],
    capacity: [],
  };
  const connect = (from: number, to: number, capacity: number) => {
    network.arcsOf[from]!.push(network.head.length);
    network.head.push(to);
    network.capacity.push(capacity);
    network.arcsOf[to]!.push(network.head.length);
    network.head.push(from);
    network.capacity.push(0);
  };
  members.forEach((_, component) => {
    if (missing[component] !== 0) return;
    connect(2 * component, 2 * component + 1, 1);
    for (const customer of customers[component]!) connect(2 * component + 1, 2 * customer, Infinity);
  });
  for (const source of sources) connect(origin, 2 * source, Infinity);
  for (const end of sinks)
    if (sink === undefined || nameOfComponent(graph, end) === sink) connect(2 * end + 1, network.target, Infinity);
  return network;
}

/**
 * Per vertex the arc by which breadth-first search reached it over spare capacity, −1 where it did not; the origin
 * holds −2.
 */
function reachable({ origin, arcsOf, head, capacity }: Network): Int32Array {
  const reachedBy = new Int32Array(arcsOf.length).fill(-1);
  reachedBy[origin] = -2;
  const queue = [origin];
  for (const vertex of queue) {
    for (const arc of arcsOf[vertex]!) {
      const next = head[arc]!;
      if (capacity[arc]! <= 0 || reachedBy[next] !== -1) continue;
      reachedBy[next] = arc;
      queue.push(next);
    }
  }
  return reachedBy;
}
