import { z } from 'zod';

/** What a report of wrong data says: which field (or `other`), what is wrong, where the right value can be seen, how to answer. */
export const reportForm = z.object({
  field: z.enum(['name_zh', 'uscc', 'region_code', 'website', 'stock_code', 'segment', 'membership', 'other']),
  text: z.string().trim().min(5).max(2000),
  source: z.union([z.literal('').transform(() => null), z.string().trim().max(500)]).nullable(),
  email: z.union([z.literal('').transform(() => null), z.string().trim().max(254).regex(/^[^\s@]+@[^\s@]+\.[^\s@]+$/)]).nullable(),
});
export type ReportForm = z.output<typeof reportForm>;
