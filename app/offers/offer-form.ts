import { z } from 'zod';
import { typedDay } from '../calendar/typed-day';
import { resourceKinds, resourceTerms } from '../region/resource-kind';

const optional = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .transform((text) => text || null);

/** What a firm says of an offer. `scope` is a segment, or a chain where the offer is of use in all of it. */
export const offerForm = z.object({
  kind: z.enum(resourceKinds),
  scope: z.string().min(1).max(60),
  titleZh: z.string().trim().min(1).max(60),
  titleEn: optional(100),
  descriptionZh: z.string().trim().min(1).max(2000),
  descriptionEn: optional(2000),
  regionCode: optional(12),
  terms: z.enum(resourceTerms),
  contact: optional(200),
  validUntil: z
    .string()
    .transform((typed) => typedDay(typed, 'last'))
    .pipe(z.string().regex(/^\d{4}-\d{2}-\d{2}$/)),
});
export type OfferForm = z.output<typeof offerForm>;
