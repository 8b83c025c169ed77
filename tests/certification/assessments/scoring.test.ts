import { expect, test } from 'vitest';
import { paperStanding, resultOf } from '../../../app/certification/assessments/scoring';
import { agreement, sessionStatistics } from '../../../app/certification/sessions/session-statistics';
import fc from '../../properties';

const two = { assessors: 2, mostDifference: 10 } as const;

test.each<[number[], unknown]>([
  [[], { done: false, awaiting: 'first' }],
  [[70], { done: false, awaiting: 'second' }],
  [[70, 80], { done: true, points: 75 }],
  [[70, 81], { done: false, awaiting: 'third' }],
  [[60, 80, 78], { done: true, points: 79 }],
  [[60, 80, 61], { done: true, points: 61 }],
  [[60, 80, 70], { done: true, points: 75 }],
  [[60, 80, 100], { done: true, points: 90 }],
])('totals %j stand at %j', (totals, expected) => {
  expect(paperStanding(two, totals)).toEqual(expected);
});

test('the points lie between the lowest and the highest total, whoever came first', () => {
  const total = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(total, total, total, (a, b, c) => {
      const [found, swapped] = [paperStanding(two, [a, b, c]), paperStanding(two, [b, a, c])];
      expect(found).toEqual(swapped);
      if (!found.done) throw new Error('three totals always stand');
      expect(found.points).toBeGreaterThanOrEqual(Math.min(a, b, c));
      expect(found.points).toBeLessThanOrEqual(Math.max(a, b, c));
    }),
  );
});

test('every paper must be passed on its own; the total is weighted and rounded half up', () => {
  const papers = [
    { id: 'theory', weight: 40, passMark: 60 },
    { id: 'practice', weight: 60, passMark: 60 },
  ] as never;
  expect(resultOf({ papers }, { theory: 60, practice: 61 })).toEqual({
    passed: true,
    papers: { theory: 60, practice: 61 },
    total: 61,
  });
  expect(resultOf({ papers }, { theory: 59, practice: 100 })).toMatchObject({ passed: false, total: 84 });
  expect(() => resultOf({ papers }, { theory: 60 })).toThrow(RangeError);
});

test('statistics without candidates or pairs are unknown, not zero', () => {
  expect(sessionStatistics([])).toEqual({
    candidates: 0,
    passed: 0,
    passRate: null,
    distribution: Array(10).fill(0),
    median: null,
  });
  expect(agreement([], 10)).toEqual({ pairs: 0, meanDifference: null, withinDifference: null, concordance: null });
});

test('assessors who always agree have concordance 1; a constant gap lowers it', () => {
  const pairs = [50, 60, 70, 80].map((first) => ({ first, second: first }));
  expect(agreement(pairs, 10)).toEqual({ pairs: 4, meanDifference: 0, withinDifference: 1, concordance: 1 });
  expect(
    agreement(
      pairs.map(({ first }) => ({ first, second: first + 10 })),
      10,
    ),
  ).toMatchObject({ meanDifference: 10, withinDifference: 1, concordance: 250 / 350 });
});
