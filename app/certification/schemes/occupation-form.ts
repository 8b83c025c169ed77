import { z } from 'zod';

const name = z.string().trim().min(1).max(60);

/** A new occupation; `fields` is what counts as related, `chain` empty for one that spans chains. */
export const occupationForm = z.object({
  id: z
    .string()
    .trim()
    .min(1)
    .refine((text) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 40, 'occupation-id'),
  nameZh: name,
  nameEn: name,
  ladder: z.string().min(1).max(40),
  chain: z.string().max(40),
  fields: z.array(z.string().max(40)).min(1).max(20),
  basis: z.string().trim().min(1).max(200),
});
export type OccupationForm = z.output<typeof occupationForm>;
