import { expect, test } from 'vitest';
import { bestPairsOf, bestSinglesOf, fillValues, greedyFillOrder } from '../../app/gaps/fill-value';
import { fillOrderSentences, fillSentences } from '../../app/gaps/fill-sentences';
import { ladder } from './small-graphs';

/** Two segments a layer, each supplying both of the next: whatever is missing in one layer is worth the same. */
const graph = ladder(3);
const of = (...present: string[]) => {
  const here = new Set(present);
  return {
    bestSingles: bestSinglesOf(fillValues(graph, here)),
    bestPairs: bestPairsOf(graph, here),
    greedyOrder: greedyFillOrder(graph, here),
  };
};
const name = (id: string) => id.toUpperCase();

test('fills of equal value are all named, in no order of rank', () => {
  const tied = of('a0', 'b0', 'a2', 'b2');
  expect(tied.bestSingles).toEqual({ segments: ['a1', 'b1'], gain: 4n });
  expect(fillSentences('zh', tied, name)).toEqual([
    '只补一个环节，完整路径最多增加 4 条，2 个环节并列：A1、B1',
    '两个一起补，最多增加 8 条：A1 + B1',
  ]);
  expect(fillSentences('en', tied, name)[0]).toBe('Best single fill, +4 paths, 2 segments tied: A1, B1');
});

test('pairs of equal value are all named', () => {
  const tied = of('a0', 'b0');
  expect(tied.bestSingles).toBeNull();
  expect(tied.bestPairs).toEqual({
    pairs: [
      ['a1', 'a2'],
      ['a1', 'b2'],
      ['b1', 'a2'],
      ['b1', 'b2'],
    ],
    gain: 2n,
  });
  expect(fillSentences('zh', tied, name)).toEqual([
    '任何一个环节单独补上都不能增加完整路径',
    '两个一起补，最多增加 2 条，4 组并列：A1 + A2；A1 + B2；B1 + A2；B1 + B2',
  ]);
});

test('a pair that brings no more than one segment alone is not advised', () => {
  const alone = of('a0', 'b0', 'a1', 'b1', 'a2');
  expect(alone.bestSingles).toEqual({ segments: ['b2'], gain: 4n });
  expect(fillSentences('en', alone, name)).toEqual(['Best single fill: B2, +4 paths']);
});

test('each step of the order says how many segments are as good', () => {
  const { greedyOrder } = of('a0', 'b0', 'a1');
  expect(greedyOrder.map(({ segment, gain, tied }) => [segment, gain, tied])).toEqual([
    ['a2', 2n, 2],
    ['b1', 2n, 2],
    ['b2', 4n, 1],
  ]);
  expect(fillOrderSentences('zh', greedyOrder, name)).toEqual([
    '逐个补的次序（括号内为多接通的路径）：A2（+2，2 个并列） → B1（+2，2 个并列） → B2（+4）',
    '并列的先补哪个都一样多，这里先列经过路径较多的。',
  ]);
});
