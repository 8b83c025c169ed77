import { describe, expect, test } from 'vitest';
import { dayMonthsLater, dayNumber, dayOfUnits, isoDay, monthsLater, monthUnits } from '../../app/calendar/months';
import fc from '../properties';

const units = (from: string, to: string) => monthUnits(dayNumber(from), dayNumber(to));

describe('periods in thirtieths of a month', () => {
  test.each([
    ['2025-01-01', '2026-01-01', 360],
    ['2025-01-01', '2025-12-31', 11 * 30 + 29],
    ['2024-01-31', '2024-02-29', 30],
    ['2025-01-31', '2025-03-30', 59],
    ['2025-01-31', '2025-03-31', 60],
    ['2025-05-10', '2025-05-10', 0],
    ['2025-05-10', '2025-05-01', 0],
  ])('%s to %s is %i', (from, to, expected) => {
    expect(units(from, to)).toBe(expected);
  });

  test('a day the month does not have becomes its last one', () => {
    expect([
      dayMonthsLater('2025-01-31', 1),
      dayMonthsLater('2024-02-29', 12),
      dayMonthsLater('2025-03-31', -1),
      dayMonthsLater('2025-12-15', 13),
    ]).toEqual(['2025-02-28', '2025-02-28', '2025-02-28', '2027-01-15']);
  });

  test('a longer period never counts less, and dayOfUnits names the very first day that reaches the sum', () => {
    const day = fc.integer({ min: dayNumber('1980-01-01'), max: dayNumber('2040-01-01') });
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 6000 }), (from, span) => {
        expect(monthUnits(from, from + span + 1)).toBeGreaterThanOrEqual(monthUnits(from, from + span));
      }),
    );
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 4000 }), (from, wanted) => {
        const reached = dayOfUnits(from, wanted);
        expect(monthUnits(from, reached), isoDay(reached)).toBeGreaterThanOrEqual(wanted);
        expect(monthUnits(from, reached - 1)).toBeLessThan(wanted);
      }),
    );
  });
});

test('integer arithmetic agrees with the system’s calendar on every day of four centuries', () => {
  for (let day = dayNumber('1900-01-01'); day < dayNumber('2300-01-01'); day += 1) {
    const iso = isoDay(day);
    if (dayNumber(iso) !== day) throw new Error(iso);
    const date = new Date(`${iso}T00:00:00Z`);
    const next = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 2, 0)).getUTCDate();
    const expected =
      Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, Math.min(next, date.getUTCDate())) / 86_400_000;
    if (monthsLater(day, 1) !== expected) throw new Error(`${iso} and a month`);
  }
});
