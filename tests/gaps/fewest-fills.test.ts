import { describe, expect, it } from 'vitest';
import { fewestFills } from '../../app/gaps/fewest-fills';
import fc from '../properties';
import { acyclicWithPresence, diamond, everyPath } from './small-graphs';

describe('the fewest fills per sink', () => {
  it('take the cheapest way and name its gaps from supplier to customer', () => {
    expect(fewestFills(diamond, new Set(['b', 'e']))).toEqual(
      new Map([
        ['d', { count: 2, segments: ['a', 'd'] }],
        ['e', { count: 2, segments: ['a', 'c'] }],
      ]),
    );
  });

  it('are none where a complete path already arrives', () => {
    expect(fewestFills(diamond, new Set(diamond.nodes)).get('d')).toEqual({ count: 0, segments: [] });
  });

  it('are null for a sink that the given starts do not reach', () => {
    expect(fewestFills(diamond, new Set(), ['b'])).toEqual(
      new Map([
        ['d', { count: 2, segments: ['b', 'd'] }],
        ['e', null],
      ]),
    );
  });

  it('count every missing segment of a cycle on the way', () => {
    const graph = {
      nodes: ['a', 'b', 'c'],
      edges: [
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'c'],
      ] as const,
    };
    expect(fewestFills(graph, new Set(['c']))).toEqual(new Map([['c', { count: 2, segments: ['a', 'b'] }]]));
  });

  it('equal the least number of gaps on any path, and filling them completes one', () => {
    fc.assert(
      fc.property(acyclicWithPresence, ({ graph, present }) => {
        const paths = everyPath(graph);
        for (const [sink, found] of fewestFills(graph, present)) {
          const ending = paths.filter((path) => path.at(-1) === sink);
          expect(found!.count).toBe(
            Math.min(...ending.map((path) => path.filter((name) => !present.has(name)).length)),
          );
          expect(found!.segments).toHaveLength(found!.count);
          const filled = new Set([...present, ...found!.segments]);
          expect(ending.some((path) => path.every((name) => filled.has(name)))).toBe(true);
        }
      }),
    );
  });
});
