import { describe, expect, it } from 'vitest';
import { bestPairs, fillValues, greedyFillOrder } from '../../app/gaps/fill-value';
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
    expect(bestPairs(line, present, 5)).toEqual([{ segments: ['a', 'c'], gain: 1n }]);
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
    expect(bestPairs(cycle, new Set(['c']), 5)).toEqual([{ segments: ['a', 'b'], gain: 1n }]);
  });

  it('lists pairs of equal gain by the paths through the two, then in node order', () => {
    const graph = {
      nodes: ['i', 'h', 'j', 'k', 'm'],
      edges: [
        ['j', 'k'],
        ['j', 'm'],
      ] as const,
    };
    expect(bestPairs(graph, new Set(['k']), 5, ['h', 'i', 'j'])).toEqual([
      { segments: ['i', 'j'], gain: 2n },
      { segments: ['h', 'j'], gain: 2n },
      { segments: ['i', 'h'], gain: 2n },
    ]);
  });

  it('looks only at the candidates it is given, and never at what is present', () => {
    expect(fillValues(diamond, new Set(['a', 'd', 'e']), ['b', 'a', 'nowhere'])).toEqual(new Map([['b', 1n]]));
    expect(bestPairs(diamond, new Set(['a', 'd', 'e']), 0)).toEqual([]);
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
        const found = bestPairs(graph, present, 100);
        for (const { segments, gain } of found) expect(gain).toBe(gainOf(...segments));
        const expected = pairs.filter((gain) => gain > 0n).sort((a, b) => Number(b - a));
        expect(found.map((pair) => pair.gain)).toEqual(expected);
        expect(bestPairs(graph, present, 2)).toEqual(found.slice(0, 2));
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
        expect(bestPairs(graph, present, 100).map((pair) => pair.gain)).toEqual(
          pairGains.filter((gain) => gain > 0n).sort((a, b) => Number(b - a)),
        );
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
