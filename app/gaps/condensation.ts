/**
 * The acyclic picture of a directed graph: strongly connected components as single vertices, numbered in
 * topological order (suppliers before customers), so that a loop over 0…size−1 is a topological sweep.
 */
export interface Condensation {
  /** Vertices of each component, ascending. */
  readonly members: readonly (readonly number[])[];
  /** Component of each vertex. */
  readonly componentOf: Int32Array;
  /** Components that supply this one; parallel links between two components are one. */
  readonly suppliers: readonly (readonly number[])[];
  readonly customers: readonly (readonly number[])[];
  /** Components without supplier, and without customer; an isolated vertex is both. */
  readonly sources: readonly number[];
  readonly sinks: readonly number[];
}

/**
 * Condenses a directed graph given as customer lists per vertex.
 * Source: Tarjan 1972, "Depth-first search and linear graph algorithms"; written without recursion so that a
 * chain of any length fits the stack. O(vertices + links).
 */
export function condense(customersOf: readonly (readonly number[])[]): Condensation {
  const { componentOf, count } = strongComponents(customersOf);
  const members: number[][] = Array.from({ length: count }, () => []);
  componentOf.forEach((component, vertex) => members[component]!.push(vertex));

  const suppliers: number[][] = Array.from({ length: count }, () => []);
  const customers: number[][] = Array.from({ length: count }, () => []);
  const seenFrom = new Int32Array(count).fill(-1);
  for (let component = 0; component < count; component++) {
    for (const vertex of members[component]!) {
      for (const customer of customersOf[vertex]!) {
        const target = componentOf[customer]!;
        if (target === component || seenFrom[target] === component) continue;
        seenFrom[target] = component;
        customers[component]!.push(target);
        suppliers[target]!.push(component);
      }
    }
  }
  const all = Array.from({ length: count }, (_, component) => component);
  return {
    members,
    componentOf,
    suppliers,
    customers,
    sources: all.filter((component) => suppliers[component]!.length === 0),
    sinks: all.filter((component) => customers[component]!.length === 0),
  };
}

/** What Tarjan's search notes of each vertex while it walks. */
interface Search {
  /** When a vertex was first met, from 1; 0 while it was not. */
  readonly visited: Int32Array;
  /** The earliest vertex met that is reached from here. */
  readonly lowest: Int32Array;
  /** Vertices met whose component is not known yet. */
  readonly open: number[];
  readonly isOpen: Uint8Array;
  readonly componentOf: Int32Array;
  clock: number;
  count: number;
}

function strongComponents(customersOf: readonly (readonly number[])[]): { componentOf: Int32Array; count: number } {
  const size = customersOf.length;
  const search: Search = {
    visited: new Int32Array(size),
    lowest: new Int32Array(size),
    open: [],
    isOpen: new Uint8Array(size),
    componentOf: new Int32Array(size),
    clock: 0,
    count: 0,
  };
  const nextLink = new Int32Array(size);
  for (let root = 0; root < size; root++) if (!search.visited[root]) searchFrom(root, customersOf, nextLink, search);
  const { componentOf, count } = search;
  // Tarjan closes customers first; counting down puts suppliers first.
  for (let vertex = 0; vertex < size; vertex++) componentOf[vertex] = count - 1 - componentOf[vertex]!;
  return { componentOf, count };
}

function searchFrom(
  root: number,
  customersOf: readonly (readonly number[])[],
  nextLink: Int32Array,
  search: Search,
): void {
  const { visited, lowest, isOpen } = search;
  const trail = [root];
  while (trail.length > 0) {
    const vertex = trail[trail.length - 1]!;
    if (!visited[vertex]) meet(vertex, search);
    const customer = customersOf[vertex]![nextLink[vertex]!++];
    if (customer === undefined) {
      trail.pop();
      const parent = trail[trail.length - 1];
      if (parent !== undefined) lowest[parent] = Math.min(lowest[parent]!, lowest[vertex]!);
      if (lowest[vertex] === visited[vertex]) closeComponent(vertex, search);
    } else if (!visited[customer]) {
      trail.push(customer);
    } else if (isOpen[customer]) {
      lowest[vertex] = Math.min(lowest[vertex]!, visited[customer]!);
    }
  }
}

function meet(vertex: number, search: Search): void {
  search.visited[vertex] = search.lowest[vertex] = ++search.clock;
  search.open.push(vertex);
  search.isOpen[vertex] = 1;
}

/** The vertex reaches nothing that was met before it: it and what was met after it and is open are one component. */
function closeComponent(vertex: number, search: Search): void {
  for (let member = -1; member !== vertex;) {
    member = search.open.pop()!;
    search.isOpen[member] = 0;
    search.componentOf[member] = search.count;
  }
  search.count++;
}
