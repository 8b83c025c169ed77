import { z } from 'zod';
import type { CompanyField } from '../companies/company-facts';

export const reportFields = [
  'name_zh',
  'short_name',
  'name_en',
  'uscc',
  'region_code',
  'website',
  'stock_code',
  'segment',
  'membership',
  'offer',
  'other',
] as const satisfies readonly (CompanyField | 'segment' | 'membership' | 'offer' | 'other')[];

/**
 * What a report of wrong data says: which fields (or `other`), what is wrong, where the right value can be seen, how to
 * answer. An address is only kept with its owner's consent, which is asked for together with it.
 */
export const reportForm = z.object({
  fields: z.array(z.enum(reportFields)).min(1),
  text: z.string().trim().min(5).max(2000),
  source: z.union([z.literal('').transform(() => null), z.string().trim().max(500)]).nullable(),
  email: z
    .union([
      z.literal('').transform(() => null),
      z
        .string()
        .trim()
        .max(254)
        .regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/),
    ])
    .nullable(),
  consent: z.enum(['yes']).optional(),
});
export type ReportForm = z.output<typeof reportForm>;
