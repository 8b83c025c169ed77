import { describe, expect, it } from 'vitest';
import { coverage, pathsThrough } from '../../app/gaps/path-coverage';
import fc from '../properties';
import { acyclicWithPresence, completeAmong, diamond, everyPath, isComplete, ladder } from './small-graphs';

describe('coverage', () => {
  it('counts segments, links and paths of a small graph', () => {
    const result = coverage(diamond, new Set(['a', 'b', 'd', 'e']));
    expect(result.segments).toEqual({ present: 4, total: 5, ratio: 0.8 });
    expect(result.links).toEqual({ complete: 2, total: 5, ratio: 0.4 });
    expect(result.paths).toEqual({ complete: 1n, total: 3n, ratio: 1 / 3 });
    expect(result.perSink).toEqual(
      new Map([
        ['d', { complete: 1n, total: 2n }],
        ['e', { complete: 0n, total: 1n }],
      ]),
    );
  });

  it('has no ratio, not 0, where there is nothing to cover', () => {
    const result = coverage({ nodes: [], edges: [] }, new Set());
    expect([result.segments.ratio, result.links.ratio, result.paths.ratio]).toEqual([null, null, null]);
  });

  it('takes a cycle for one step that is present only when all its segments are', () => {
    const graph = {
      nodes: ['a', 'b', 'c', 'd'],
      edges: [
        ['a', 'b'],
        ['b', 'c'],
        ['c', 'b'],
        ['c', 'd'],
      ] as const,
    };
    expect(coverage(graph, new Set(['a', 'b', 'd'])).paths).toEqual({ complete: 0n, total: 1n, ratio: 0 });
    expect(coverage(graph, new Set(['a', 'b', 'c', 'd'])).paths.complete).toBe(1n);
    expect(pathsThrough(graph).get('b')).toBe(1n);
  });

  it('counts 2^200 paths exactly and at once', () => {
    const graph = ladder(200);
    const present = new Set(graph.nodes.filter((name) => name !== 'b100'));
    expect(coverage(graph, present).paths).toEqual({ complete: 2n ** 199n, total: 2n ** 200n, ratio: 0.5 });
    expect(pathsThrough(graph).get('a0')).toBe(2n ** 199n);
  });

  it('gives the ratio of counts that are too large for a number', () => {
    const graph = ladder(2000);
    expect(coverage(graph, new Set(graph.nodes.filter((name) => name !== 'b7'))).paths.ratio).toBe(0.5);
  });

  it('equals what walking every path finds', () => {
    fc.assert(
      fc.property(acyclicWithPresence, ({ graph, present }) => {
        const paths = everyPath(graph);
        const result = coverage(graph, present);
        expect(result.paths.total).toBe(BigInt(paths.length));
        expect(result.paths.complete).toBe(BigInt(completeAmong(paths, present)));
        for (const [sink, count] of result.perSink) {
          const ending = paths.filter((path) => path.at(-1) === sink);
          expect(count).toEqual({ complete: BigInt(completeAmong(ending, present)), total: BigInt(ending.length) });
        }
        const all = pathsThrough(graph);
        const complete = pathsThrough(graph, present);
        for (const name of graph.nodes) {
          const through = paths.filter((path) => path.includes(name));
          expect(all.get(name)).toBe(BigInt(through.length));
          expect(complete.get(name)).toBe(BigInt(through.filter((path) => isComplete(path, present)).length));
        }
      }),
    );
  });
});
