import { daysAhead, isWithin } from '../calendar/last-day';
import { dayAfter } from '../calendar/working-days';
import { refuse, type Refusal } from '../outcome';

/** Days a need stands unless its poster says otherwise, and at most; its poster is told so many days before the last. */
export const needTerm = { usual: 90, most: 365, remindedBefore: 7 } as const;

/** Needs of one poster that are not over, and segments of one need. */
export const needLimit = 50;
export const segmentLimit = 8;

/** The last day may be any from today to a year ahead. */
export function needDayRefusal(validUntil: string, today: string): Refusal<'need-day'> | null {
  const allowed = daysAhead(today, needTerm.most);
  return isWithin(validUntil, allowed) ? null : refuse('need-day', { field: 'validUntil', value: validUntil, allowed });
}

/** The last day of a need renewed on `today` by one click; never earlier than the one it has. */
export function renewedUntil(validUntil: string, today: string): string {
  const usual = dayAfter(today, needTerm.usual);
  return usual > validUntil ? usual : validUntil;
}
