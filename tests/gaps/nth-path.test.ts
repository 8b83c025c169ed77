import { expect, test } from 'vitest';
import { nthCompletePath } from '../../app/gaps/nth-path';
import fc from '../properties';

const diamond = {
  nodes: ['a', 'b', 'c', 'd'],
  edges: [
    ['a', 'b'],
    ['a', 'c'],
    ['b', 'd'],
    ['c', 'd'],
  ] as const,
};
const present = (...ids: string[]) => new Set(ids);

test('numbers complete paths from 0, from source to sink', () => {
  const all = present('a', 'b', 'c', 'd');
  expect([0n, 1n, 2n].map((n) => nthCompletePath(diamond, all, n))).toEqual([['a', 'b', 'd'], ['a', 'c', 'd'], null]);
  expect(nthCompletePath(diamond, present('a', 'c', 'd'), 0n)).toEqual(['a', 'c', 'd']);
  expect(nthCompletePath(diamond, present('a', 'b', 'c'), 0n)).toBeNull();
  expect(nthCompletePath(diamond, all, -1n)).toBeNull();
});

/** Every complete path of a graph whose links all lead from a lower number to a higher one. */
function everyPath(size: number, edges: readonly (readonly [number, number])[], has: ReadonlySet<number>): string[] {
  const ahead = (node: number) => [...new Set(edges.filter(([from]) => from === node).map(([, to]) => to))];
  const starts = Array.from({ length: size }, (_, node) => node).filter((node) => !edges.some(([, to]) => to === node));
  const from = (node: number): string[] => {
    if (!has.has(node)) return [];
    const next = ahead(node);
    return next.length === 0 ? [`${node}`] : next.flatMap((to) => from(to).map((rest) => `${node} ${rest}`));
  };
  return starts.flatMap(from);
}

test('each number names another path, and together they are what listing every path finds', () => {
  const size = 9;
  const edge = fc
    .tuple(fc.integer({ min: 0, max: size - 1 }), fc.integer({ min: 0, max: size - 1 }))
    .filter(([from, to]) => from < to);
  fc.assert(
    fc.property(fc.array(edge, { maxLength: 18 }), fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8]), (edges, recorded) => {
      const graph = {
        nodes: Array.from({ length: size }, (_, node) => String(node)),
        edges: edges.map(([from, to]) => [String(from), String(to)] as const),
      };
      const expected = everyPath(size, edges, new Set(recorded)).sort();
      const has = new Set(recorded.map(String));
      const found = expected.map((_, index) => nthCompletePath(graph, has, BigInt(index))!.join(' '));
      expect(found.sort()).toEqual(expected);
      expect(nthCompletePath(graph, has, BigInt(expected.length))).toBeNull();
    }),
  );
});
