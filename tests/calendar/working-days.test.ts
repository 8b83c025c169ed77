import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { clockReading, defaultReviewTerms, reviewDates } from '../../app/calendar/review-clock';
import {
  dateInChina,
  isWorkingDay,
  workCalendar,
  workingDaysBetween,
  workingDaysFrom,
} from '../../app/calendar/working-days';

const shipped = parse(readFileSync('seeds/data/holidays.csv', 'utf8'), { columns: true }) as {
  day: string;
  kind: 'holiday' | 'workday';
}[];
const calendar = workCalendar(shipped);

describe('the shipped calendar', () => {
  it('holds the days off and the days worked in exchange of 2025 and 2026', () => {
    const count = (year: string, kind: string) =>
      shipped.filter((row) => row.day.startsWith(year) && row.kind === kind).length;
    expect([
      count('2025', 'holiday'),
      count('2025', 'workday'),
      count('2026', 'holiday'),
      count('2026', 'workday'),
    ]).toEqual([28, 5, 33, 6]);
  });
  it('works in exchange on weekends only', () => {
    expect(
      shipped.filter((row) => row.kind === 'workday' && ![0, 6].includes(new Date(`${row.day}T00:00:00Z`).getUTCDay())),
    ).toEqual([]);
  });
});

describe('a working day', () => {
  it.each([
    ['2026-11-20', true, 'a Friday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-02-14', true, 'a Saturday worked for Spring Festival'],
    ['2026-02-16', false, 'a Monday of Spring Festival'],
    ['2026-10-01', false, 'National Day'],
    ['2026-10-10', true, 'a Saturday worked for National Day'],
  ])('%s: %s, %s', (day, is) => expect(isWorkingDay(day, calendar)).toBe(is));
});

describe('counting working days', () => {
  it('starts the day after and steps over weekends', () =>
    expect(workingDaysFrom('2026-11-20', 5, calendar)).toEqual({ day: '2026-11-27', provisional: false }));
  it('steps over a holiday and counts the days worked for it', () =>
    expect(workingDaysFrom('2026-09-30', 3, calendar)).toEqual({ day: '2026-10-10', provisional: false }));
  it('counts backwards', () =>
    expect(workingDaysFrom('2026-10-08', -1, calendar)).toEqual({ day: '2026-09-30', provisional: false }));
  it('says that a year without known holidays makes the date provisional', () =>
    expect(workingDaysFrom('2026-12-30', 2, calendar)).toEqual({ day: '2027-01-01', provisional: true }));
  it('counts none for 0', () =>
    expect(workingDaysFrom('2026-11-21', 0, calendar)).toEqual({ day: '2026-11-21', provisional: false }));
  it('measures what it counted, both ways', () => {
    expect(workingDaysBetween('2026-09-30', '2026-10-10', calendar)).toBe(3);
    expect(workingDaysBetween('2026-10-10', '2026-09-30', calendar)).toBe(-3);
  });
});

describe('the review clock', () => {
  const dates = reviewDates('2026-11-23', defaultReviewTerms, calendar);
  it('sets due date and warning', () =>
    expect(dates).toEqual({ warnOn: '2026-11-26', dueOn: '2026-11-30', dueProvisional: false }));
  it.each([
    ['2026-11-25', 'calm'],
    ['2026-11-26', 'soon'],
    ['2026-11-30', 'soon'],
    ['2026-12-01', 'overdue'],
  ])('on %s reads %s', (today, reading) => expect(clockReading(dates, today)).toBe(reading));
  it('does not run when nobody at the desk has to act', () =>
    expect(clockReading({ warnOn: null, dueOn: null }, '2026-11-23')).toBeNull());
  it('takes the date in China, eight hours ahead', () =>
    expect(dateInChina(new Date('2026-11-22T16:00:00Z'))).toBe('2026-11-23'));
});
