import { z } from 'zod';
import { dayAfter, isDay } from '../calendar/working-days';
import { refuse, type Refusal } from '../outcome';
import { resourceKindNames, resourceTermsNames } from '../region/resource-kind';

/** Days an offer stands unless its firm says otherwise, and at most; a firm is told so many days before the last. */
export const offerTerm = { usual: 90, most: 365, remindedBefore: 7 } as const;

/** Offers of one firm that are not withdrawn. */
export const offerLimit = 50;

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => text || null);

/** What a firm says of an offer. `scope` is a segment, or a chain where the offer is of use in all of it. */
export const offerForm = z.object({
  kind: z.enum(resourceKindNames),
  scope: z.string().min(1).max(60),
  titleZh: z.string().trim().min(1).max(60),
  titleEn: optional(100),
  descriptionZh: z.string().trim().min(1).max(2000),
  descriptionEn: optional(2000),
  regionCode: optional(12),
  terms: z.enum(resourceTermsNames),
  contact: optional(200),
  validUntil: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});
export type OfferForm = z.output<typeof offerForm>;

/** The last day may be any from today to a year ahead. */
export function lastDayRefusal(validUntil: string, today: string): Refusal<'offer-day'> | null {
  const allowed = [today, dayAfter(today, offerTerm.most)] as const;
  return isDay(validUntil) && validUntil >= allowed[0] && validUntil <= allowed[1]
    ? null
    : refuse('offer-day', { field: 'validUntil', value: validUntil, allowed });
}

/** The last day of an offer published or renewed on `today` by one click. */
export function usualLastDay(today: string): string {
  return dayAfter(today, offerTerm.usual);
}
