import { z } from 'zod';
import { ifShown } from '../../web/if-shown';

/** A link declared by one of its companies: with whom, and in which segment. */
export const linkDeclarationForm = z.object({
  otherId: z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number),
  otherIs: z.enum(['supplier', 'customer']),
  segmentId: z.string().min(1).max(60),
});

/** What either side does with a link. */
export const linkAnswerForm = z.object({
  move: z.enum(['confirm', 'dispute', 'ignore', 'withdraw']),
  reason: ifShown(z.string().trim().max(500), ''),
});
