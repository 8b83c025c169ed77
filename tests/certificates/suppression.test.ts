import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { suppressed } from '../../app/certificates/suppression';

describe('counts of people', () => {
  test('large enough are shown with their totals, zeros too', () => {
    expect(suppressed([[12, 0], [7, 9]])).toEqual({ cells: [[12, 0], [7, 9]], rowTotals: [12, 16], columnTotals: [19, 9], total: 28 });
  });

  test('one small count takes a ring of others with it, so that no total gives it away', () => {
    expect(suppressed([[3, 20, 30], [40, 50, 60], [70, 80, 90]])).toEqual({
      cells: [[null, null, 30], [null, null, 60], [70, 80, 90]],
      rowTotals: [53, 150, 240],
      columnTotals: [113, 150, 180],
      total: 443,
    });
  });

  test('nothing is told of four people', () => {
    expect(suppressed([[4]])).toEqual({ cells: [[null]], rowTotals: [null], columnTotals: [null], total: null });
  });
});

/** Does a linear combination of what is shown and the sums give the cell? By elimination, not by rings. */
function canBeWorkedOut(height: number, width: number, isHidden: (y: number, x: number) => boolean): [number, number][] {
  const unknowns: [number, number][] = [];
  for (let y = 0; y <= height; y += 1) for (let x = 0; x <= width; x += 1) if (isHidden(y, x)) unknowns.push([y, x]);
  const equation = (of: (y: number, x: number) => number) => unknowns.map(([y, x]) => of(y, x));
  const rows = [
    ...Array.from({ length: height + 1 }, (_, row) => equation((y, x) => (y === row ? (x === width ? -1 : 1) : 0))),
    ...Array.from({ length: width + 1 }, (_, column) => equation((y, x) => (x === column ? (y === height ? -1 : 1) : 0))),
  ];
  let rank = 0;
  for (let at = 0; at < unknowns.length; at += 1) {
    const pivot = rows.findIndex((row, index) => index >= rank && Math.abs(row[at]!) > 1e-9);
    if (pivot < 0) continue;
    [rows[rank], rows[pivot]] = [rows[pivot]!, rows[rank]!];
    const scale = rows[rank]![at]!;
    rows[rank] = rows[rank]!.map((value) => value / scale);
    rows.forEach((row, index) => {
      const factor = row[at]!;
      if (index !== rank && Math.abs(factor) > 1e-9) rows[index] = row.map((value, column) => value - factor * rows[rank]![column]!);
    });
    rank += 1;
  }
  return rows.slice(0, rank).flatMap((row) => {
    const involved = row.flatMap((value, at) => (Math.abs(value) > 1e-9 ? [at] : []));
    return involved.length === 1 ? [unknowns[involved[0]!]!] : [];
  });
}

test('no number that was held back follows from those that are shown, and none below five is shown', () => {
  const table = fc.integer({ min: 1, max: 6 }).chain((width) => fc.array(fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 5, max: 400 })), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
  fc.assert(
    fc.property(table, (counts) => {
      const found = suppressed(counts);
      const whole = [...found.cells.map((row, y) => [...row, found.rowTotals[y]!]), [...found.columnTotals, found.total]];
      expect(whole.flat().filter((one) => one !== null && one > 0 && one < 5)).toEqual([]);
      expect(canBeWorkedOut(counts.length, counts[0]!.length, (y, x) => whole[y]![x] === null)).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});
