import { z } from 'zod';

/** What can become of a file under review, the most frequent first. */
export const decisions = ['approve', 'return', 'refuse'] as const;
export type Decision = (typeof decisions)[number];

/** What the desk's forms send; commands judge the rest. */
export const decisionForm = z.object({ decision: z.enum(decisions), reason: z.string().max(2000).default('') });
export const bulkForm = z.object({
  decision: z.enum(['approve', 'return']),
  reason: z.string().max(2000).default(''),
  id: z.array(z.string().regex(/^\d{1,12}$/)),
});
export const holdingForm = z.object({ move: z.enum(['take', 'release']), reason: z.string().max(500).default('') });
export const commentForm = z.object({ field: z.string().min(1).max(80), text: z.string().trim().min(1).max(500) });
export const verdictForm = z.object({
  company: z.string().regex(/^\d{1,12}$/),
  verdict: z.enum(['same', 'different', 'attach']),
  reason: z.string().max(500).default(''),
});
export const mergeForm = z.object({
  kept: z.string().max(80),
  merged: z.string().max(80),
  reason: z.string().max(1000).default(''),
});
export const undoForm = z.object({ reason: z.string().max(1000).default('') });
