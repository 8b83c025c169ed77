import { dayAfter, isDay } from './working-days';

/** The first and the last day something may stand until, `most` days ahead at most. */
export function daysAhead(today: string, most: number): readonly [first: string, last: string] {
  return [today, dayAfter(today, most)];
}

/** Is a typed day one from the first to the last? */
export function isWithin(day: string, [first, last]: readonly [string, string]): boolean {
  return isDay(day) && day >= first && day <= last;
}
