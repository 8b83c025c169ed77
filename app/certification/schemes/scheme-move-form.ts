import { z } from 'zod';
import { ifShown } from '../../web/if-shown';

/** One scheme of the list at the desk, and what is done with it. */
export const schemeMoveForm = z.object({
  occupation: z.string().min(1).max(60),
  level: z
    .string()
    .regex(/^[1-9]$/)
    .transform(Number),
  move: z.enum(['adopt', 'publish', 'return']),
  reason: ifShown(z.string().trim().max(500), ''),
});
export type SchemeMoveForm = z.output<typeof schemeMoveForm>;

/** What is done with one scheme at its own page. */
export const schemeMoveRequest = z.object({
  move: z.enum(['start', 'propose', 'publish', 'return', 'discard', 'end']),
  reason: ifShown(z.string().trim().max(500), ''),
});
export type SchemeMoveRequest = z.output<typeof schemeMoveRequest>;
