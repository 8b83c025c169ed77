import type { ChainGraph } from '../../app/gaps/chain-graph';
import fc from '../properties';

/** The smallest graph with a detour: a → b → d, a → c → d, c → e. Paths: abd, acd, ace. */
export const diamond: ChainGraph = {
  nodes: ['a', 'b', 'c', 'd', 'e'],
  edges: [
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'd'],
    ['c', 'd'],
    ['c', 'e'],
  ],
};

/** Layers 0…layers−1 of two segments a and b, each supplying both of the next layer: 2^layers paths. */
export function ladder(layers: number): ChainGraph {
  const edges: [string, string][] = [];
  for (let layer = 1; layer < layers; layer++) {
    for (const from of ['a', 'b']) for (const to of ['a', 'b']) edges.push([`${from}${layer - 1}`, `${to}${layer}`]);
  }
  return { nodes: Array.from({ length: layers }, (_, layer) => [`a${layer}`, `b${layer}`]).flat(), edges };
}

const nodeCount = 8;
const node = fc.integer({ min: 0, max: nodeCount - 1 });

/** Random acyclic graphs of up to 8 segments with duplicate links, in shuffled node order, and which are present. */
export const acyclicWithPresence = fc
  .record({
    size: fc.integer({ min: 1, max: nodeCount }),
    pairs: fc.array(fc.tuple(node, node), { maxLength: 20 }),
    presence: fc.integer({ min: 0, max: 255 }),
    order: fc.array(fc.integer(), { minLength: nodeCount, maxLength: nodeCount }),
  })
  .map(({ size, pairs, presence, order }) =>
    named(
      size,
      order,
      presence,
      pairs.filter(([a, b]) => a !== b).map(([a, b]) => (a < b ? [a, b] : [b, a])),
    ),
  );

/** Random directed graphs of up to 8 segments, cycles and self-links allowed. */
export const directedWithPresence = fc
  .record({
    size: fc.integer({ min: 1, max: nodeCount }),
    pairs: fc.array(fc.tuple(node, node), { maxLength: 16 }),
    presence: fc.integer({ min: 0, max: 255 }),
    order: fc.array(fc.integer(), { minLength: nodeCount, maxLength: nodeCount }),
  })
  .map(({ size, pairs, presence, order }) => named(size, order, presence, pairs));

function named(size: number, order: readonly number[], presence: number, pairs: readonly (readonly number[])[]) {
  const inSize = pairs.filter(([a, b]) => a! < size && b! < size);
  const nodes = Array.from({ length: size }, (_, index) => index)
    .sort((a, b) => order[a]! - order[b]! || a - b)
    .map((index) => `n${index}`);
  const graph: ChainGraph = { nodes, edges: inSize.map(([a, b]) => [`n${a}`, `n${b}`] as const) };
  return { graph, present: new Set(nodes.filter((name) => presence & (1 << Number(name.slice(1))))) };
}

/** Every source→sink path of an acyclic graph by walking it: the brute force that the counts are held against. */
export function everyPath(graph: ChainGraph, from?: ReadonlySet<string>): string[][] {
  const customers = new Map(graph.nodes.map((name) => [name, new Set<string>()]));
  const supplied = new Set<string>();
  for (const [supplier, customer] of graph.edges) {
    customers.get(supplier)!.add(customer);
    supplied.add(customer);
  }
  const paths: string[][] = [];
  const walk = (path: string[]) => {
    const next = customers.get(path[path.length - 1]!)!;
    if (next.size === 0) paths.push(path);
    for (const customer of next) walk([...path, customer]);
  };
  for (const name of graph.nodes) if (from ? from.has(name) : !supplied.has(name)) walk([name]);
  return paths;
}

export function isComplete(path: readonly string[], present: ReadonlySet<string>): boolean {
  return path.every((name) => present.has(name));
}

export function completeAmong(paths: readonly string[][], present: ReadonlySet<string>): number {
  return paths.filter((path) => isComplete(path, present)).length;
}

export function subsets<T>(items: readonly T[]): T[][] {
  return Array.from({ length: 2 ** items.length }, (_, mask) => items.filter((_item, index) => mask & (1 << index)));
}
