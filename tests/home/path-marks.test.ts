import { expect, test } from 'vitest';
import { markAt, markColumns, pathMarks } from '../../app/home/path-marks';
import fc from '../properties';

test('370 paths are 370 marks in 37 columns', () => {
  expect(pathMarks(370n, 11n, 27n)).toEqual({ each: 1n, complete: 11, opened: 27, rest: 332 });
  expect(markColumns(370)).toBe(37);
  expect([markAt(0), markAt(9), markAt(10)]).toEqual([
    [0, 0],
    [0, 99],
    [15, 0],
  ]);
});

test('more than four hundred paths share marks, by a round number', () => {
  expect(pathMarks(401n, 11n, 27n)).toEqual({ each: 2n, complete: 6, opened: 14, rest: 181 });
  expect(pathMarks(40_000n, 1n, 0n)).toEqual({ each: 100n, complete: 1, opened: 0, rest: 399 });
  expect(pathMarks(2n ** 200n, 0n, 0n).complete).toBe(0);
});

test('whatever the counts, no more marks are drawn than can be told apart, and what is not none has one', () => {
  const count = fc.bigInt({ min: 0n, max: 10n ** 12n });
  fc.assert(
    fc.property(count, count, count, (complete, opened, rest) => {
      const marks = pathMarks(complete + opened + rest, complete, opened);
      expect(marks.complete + marks.opened + marks.rest).toBeLessThanOrEqual(402);
      expect([marks.complete > 0, marks.opened > 0]).toEqual([complete > 0n, opened > 0n]);
    }),
  );
});
