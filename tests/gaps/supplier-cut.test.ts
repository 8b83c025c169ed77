import { describe, expect, it } from 'vitest';
import { singleSuppliers, smallestCut } from '../../app/gaps/supplier-cut';
import fc from '../properties';
import { acyclicWithPresence, completeAmong, diamond, everyPath, ladder, subsets } from './small-graphs';

describe('single suppliers', () => {
  it('are the only firms behind an input that somebody present requires', () => {
    const suppliersOf = new Map([
      ['a', [7, 7]],
      ['b', [1, 2]],
      ['c', [3]],
      ['d', [4]],
    ]);
    expect(singleSuppliers(diamond, new Set(['a', 'b', 'c', 'd']), suppliersOf)).toEqual([
      { segment: 'a', supplier: 7, customers: ['b', 'c'] },
      { segment: 'c', supplier: 3, customers: ['d'] },
    ]);
  });
});

describe('the smallest cut', () => {
  it('is one segment where every path must pass', () => {
    expect(smallestCut(diamond)).toEqual({ size: 1, segments: ['a'] });
  });

  it('can be asked for one sink, and for what is present', () => {
    expect(smallestCut(diamond, undefined, 'e')).toEqual({ size: 1, segments: ['a'] });
    expect(smallestCut(diamond, new Set(['a', 'b', 'd']), 'e')).toBeNull();
  });

  it('needs both segments of a ladder of any length', () => {
    expect(smallestCut(ladder(200))).toEqual({ size: 2, segments: expect.any(Array) });
  });

  it('is as small as brute force finds and does cut', () => {
    fc.assert(
      fc.property(acyclicWithPresence, ({ graph, present }) => {
        const paths = everyPath(graph);
        const cut = smallestCut(graph, present);
        if (completeAmong(paths, present) === 0) {
          expect(cut).toBeNull();
          return;
        }
        const cuts = (lost: readonly string[]) =>
          completeAmong(paths, new Set([...present].filter((name) => !lost.includes(name)))) === 0;
        const least = Math.min(
          ...subsets([...present])
            .filter(cuts)
            .map((lost) => lost.length),
        );
        expect(cut!.size).toBe(least);
        expect(cut!.segments).toHaveLength(least);
        expect(cuts(cut!.segments)).toBe(true);
      }),
    );
  });
});
