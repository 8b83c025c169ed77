import { daysAhead, isWithin } from '../calendar/last-day';
import { dayAfter } from '../calendar/working-days';
import { refuse, type Refusal } from '../outcome';

/** Days an offer stands unless its firm says otherwise, and at most; a firm is told so many days before the last. */
export const offerTerm = { usual: 90, most: 365, remindedBefore: 7 } as const;

/** Offers of one firm that are not withdrawn. */
export const offerLimit = 50;

/** The last day may be any from today to a year ahead. */
export function lastDayRefusal(validUntil: string, today: string): Refusal<'offer-day'> | null {
  const allowed = daysAhead(today, offerTerm.most);
  return isWithin(validUntil, allowed)
    ? null
    : refuse('offer-day', { field: 'validUntil', value: validUntil, allowed });
}

/** The last day of an offer published or renewed on `today` by one click. */
export function usualLastDay(today: string): string {
  return dayAfter(today, offerTerm.usual);
}
