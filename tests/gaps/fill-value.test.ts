import { describe, expect, it } from 'vitest';
import { bestPairsOf, fillValues, gapsBeside, greedyFillOrder } from '../../app/gaps/fill-value';
import { coverage } from '../../app/gaps/path-coverage';
import fc from '../properties';
import { acyclicWithPresence, completeAmong, diamond, directedWithPresence, everyPath } from './small-graphs';

describe('filling gaps', () => {
  it('gains the paths that only this segment was missing from', () => {
    expect(fillValues(diamond, new Set(['a', 'd', 'e']))).toEqual(
      new Map([
        ['b', 1n],
        ['c', 2n],
      ]),
    );
  });

  it('gains nothing alone, but something as a pair, when two gaps block the same path', () => {
    const line = {
      nodes: ['a', 'b', 'c'],
      edges: [
        ['a', 'b'],
        ['b', 'c'],
      ] as const,
    };
    const present = new Set(['b']);
    expect(fillValues(line, present)).toEqual(
      new Map([
        ['a', 0n],
        ['c', 0n],
      ]),
    );
    expect(bestPairsOf(line, present)).toEqual({ pairs: [['a', 'c']], gain: 1n });
    expect(gapsBeside(line, present, 'a')).toEqual([{ segment: 'c', more: 1n }]);
    expect(greedyFillOrder(line, present)).toEqual([
      { segment: 'a', tied: 2, gain: 0n, complete: 0n, coverageAfter: 0 },
      { segment: 'c', tied: 1, gain: 1n, complete: 1n, coverageAfter: 1 },
    ]);
  });

  it('breaks a tie of gains by the paths through the segment, then by node order', () => {
    expect(greedyFillOrder(diamond, new Set()).map((step) => [step.segment, step.gain])).toEqual([
      ['a', 0n],
      ['c', 0n],
      ['d', 1n],
      ['b', 1n],
      ['e', 1n],
    ]);
  });

  it('completes a cycle with the last two segments it misses', () => {
    const cycle = {
      nodes: ['a', 'b', 'c'],
      edges: [
        ['a', 'b'],
        ['b', 'a'],
        ['b', 'c'],
      ] as const,
    };
    expect(fillValues(cycle, new Set(['c']))).toEqual(
      new Map([
        ['a', 0n],
        ['b', 0n],
      ]),
    );
    expect(bestPairsOf(cycle, new Set(['c']))).toEqual({ pairs: [['a', 'b']], gain: 1n });
  });

  it('looks only at the candidates it is given, and never at what is present', () => {
    expect(fillValues(diamond, new Set(['a', 'd', 'e']), ['b', 'a', 'nowhere'])).toEqual(new Map([['b', 1n]]));
  });

  it('equals brute force for every single fill and every pair', () => {
    fc.assert(
      fc.property(acyclicWithPresence, ({ graph, present }) => {
        const paths = everyPath(graph);
        const now = completeAmong(paths, present);
        const gainOf = (...added: string[]) => BigInt(completeAmong(paths, new Set([...present, ...added])) - now);
        for (const [segment, gain] of fillValues(graph, present)) expect(gain).toBe(gainOf(segment));
        const missing = graph.nodes.filter((name) => !present.has(name));
        const pairs = missing.flatMap((first, index) =>
          missing.slice(index + 1).map((second) => gainOf(first, second)),
        );
        const found = bestPairsOf(graph, present);
        const most = pairs.reduce((best, gain) => (gain > best ? gain : best), 0n);
        expect(found?.gain ?? 0n).toBe(most);
        for (const pair of found?.pairs ?? []) expect(gainOf(...pair)).toBe(most);
        expect(found?.pairs.length ?? 0).toBe(most === 0n ? 0 : pairs.filter((gain) => gain === most).length);
        for (const segment of missing)
          expect(new Map(gapsBeside(graph, present, segment).map((one) => [one.segment, one.more]))).toEqual(
            new Map(
              missing.flatMap((other): [string, bigint][] => {
                const more = gainOf(segment, other) - gainOf(segment) - gainOf(other);
                return other !== segment && more > 0n ? [[other, more]] : [];
              }),
            ),
          );
      }),
    );
  });

  it('on graphs with cycles adds up to what coverage says after each step', () => {
    fc.assert(
      fc.property(directedWithPresence, ({ graph, present }) => {
        const complete = (set: ReadonlySet<string>) => coverage(graph, set).paths.complete;
        const now = complete(present);
        for (const [segment, gain] of fillValues(graph, present))
          expect(gain).toBe(complete(new Set([...present, segment])) - now);
        const missing = graph.nodes.filter((name) => !present.has(name));
        const pairGains = missing.flatMap((first, index) =>
          missing.slice(index + 1).map((second) => complete(new Set([...present, first, second])) - now),
        );
        expect(bestPairsOf(graph, present)?.gain ?? 0n).toBe(pairGains.reduce((a, b) => (a > b ? a : b), 0n));
        const filled = new Set(present);
        for (const step of greedyFillOrder(graph, present)) {
          filled.add(step.segment);
          expect(step.complete).toBe(complete(filled));
        }
        expect(filled.size).toBe(graph.nodes.length);
      }),
    );
  });
});
