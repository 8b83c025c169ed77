import { describe, expect, it } from 'vitest';
import { coverage } from '../../app/gaps/path-coverage';
import { smallestFills } from '../../app/gaps/smallest-fills';
import fc from '../properties';
import { diamond, directedWithPresence, ladder, subsets } from './small-graphs';

describe('the smallest sets of fills for a target', () => {
  it('are all named, with what they complete and what every one of them holds', () => {
    expect(smallestFills(diamond, new Set(['b', 'e']), 1n)).toEqual({
      kind: 'sets',
      size: 2,
      sets: [
        { segments: ['a', 'c'], complete: 1n },
        { segments: ['a', 'd'], complete: 1n },
      ],
      more: false,
      inAll: ['a'],
    });
    expect(smallestFills(diamond, new Set(['b', 'e']), 3n)).toEqual({
      kind: 'sets',
      size: 3,
      sets: [{ segments: ['a', 'c', 'd'], complete: 3n }],
      more: false,
      inAll: ['a', 'c', 'd'],
    });
  });

  it('are not needed where the target is reached already', () => {
    expect(smallestFills(diamond, new Set(diamond.nodes), 3n)).toEqual({ kind: 'reached', complete: 3n });
  });

  it('do not exist where all candidates together fall short', () => {
    expect(smallestFills(diamond, new Set(['a', 'e']), 3n, ['c', 'd'])).toEqual({
      kind: 'out-of-reach',
      complete: 2n,
    });
    expect(smallestFills(diamond, new Set(['a']), 4n)).toEqual({ kind: 'out-of-reach', complete: 3n });
  });

  it('are named up to a number, and then nothing is said of what all of them hold', () => {
    expect(smallestFills(diamond, new Set(['b', 'e']), 1n, undefined, { listed: 1 })).toMatchObject({
      size: 2,
      sets: [{ segments: ['a', 'c'] }],
      more: true,
      inAll: [],
    });
  });

  it('are given up for the greedy set when there are too many to try, with the size that is known to be too small', () => {
    const wide = ladder(40);
    const answer = smallestFills(wide, new Set(), 2n ** 20n);
    expect(answer).toMatchObject({ kind: 'bounded' });
    if (answer.kind !== 'bounded') return;
    expect(answer.atLeast).toBeGreaterThan(1);
    const filled = coverage(wide, new Set(answer.greedy.segments)).paths.complete;
    expect([filled, filled >= 2n ** 20n]).toEqual([answer.greedy.complete, true]);
  });

  it('equal trying every set, with cycles and with candidates left out', () => {
    fc.assert(
      fc.property(
        directedWithPresence,
        fc.nat(9),
        fc.array(fc.nat(7), { maxLength: 2 }),
        ({ graph, present }, wanted, left) => {
          const target = BigInt(wanted);
          const kept = graph.nodes.filter((node) => !left.includes(Number(node.slice(1))));
          const missing = kept.filter((node) => !present.has(node));
          const tried = subsets(missing).map((segments) => ({
            segments,
            complete: coverage(graph, new Set([...present, ...segments])).paths.complete,
          }));
          const reaching = tried.filter(({ complete }) => complete >= target);
          const answer = smallestFills(graph, present, target, kept, { listed: 500 });
          if (tried[0]!.complete >= target) expect(answer.kind).toBe('reached');
          else if (reaching.length === 0)
            expect(answer).toEqual({ kind: 'out-of-reach', complete: tried.at(-1)!.complete });
          else {
            const size = Math.min(...reaching.map(({ segments }) => segments.length));
            const smallest = reaching.filter(({ segments }) => segments.length === size);
            expect(answer).toMatchObject({ kind: 'sets', size, more: false });
            if (answer.kind !== 'sets') return;
            expect(new Set(answer.sets.map(written))).toEqual(new Set(smallest.map(written)));
            expect(answer.sets).toHaveLength(smallest.length);
            expect(answer.inAll).toEqual(
              kept.filter((node) => smallest.every(({ segments }) => segments.includes(node))),
            );
          }
        },
      ),
    );
  });
});

function written({ segments, complete }: { segments: readonly string[]; complete: bigint }): string {
  return `${segments.join(' ')}: ${complete}`;
}
