import { z } from 'zod';
import { isDay } from '../../calendar/working-days';
import { ifShown } from '../../web/if-shown';

const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);
/** A moment typed in China's time, `2026-12-05 09:00`, as ISO 8601 UTC. */
const moment = z
  .string()
  .trim()
  .min(1)
  .refine((text) => isDay(text.slice(0, 10)) && /^ ([01]\d|2[0-3]):[0-5]\d$/.test(text.slice(10)), 'time-wrong')
  .transform((text) => new Date(`${text.replace(' ', 'T')}:00+08:00`).toISOString());

export const schemeMoveForm = z.object({
  occupation: z.string().min(1).max(60),
  level: z
    .string()
    .regex(/^[1-9]$/)
    .transform(Number),
  move: z.enum(['adopt', 'publish', 'return']),
});
export type SchemeMoveForm = z.output<typeof schemeMoveForm>;

/** What is done with one scheme at its own page. */
export const schemeMoveRequest = z.object({
  move: z.enum(['start', 'propose', 'publish', 'return', 'discard', 'end']),
  reason: ifShown(z.string().trim().max(500), ''),
});
export type SchemeMoveRequest = z.output<typeof schemeMoveRequest>;

export const planForm = z.object({
  scheme: number,
  startsAt: moment,
  endsAt: moment,
  place: z.string().trim().min(1).max(200),
  online: z.literal('yes').optional(),
  seats: z
    .string()
    .trim()
    .refine((text) => /^[1-9]\d{0,4}$/.test(text), 'session-seats')
    .transform(Number),
});

/** Takes an application in hand, or gives it back; what another holds only with a reason. */
export const holdingForm = z.object({
  holding: z.enum(['take', 'release']),
  reason: ifShown(z.string().trim().max(500), ''),
});

/** What a return asks of single entries, from fields like `remark.work.0`; empty ones left out. */
export function sentRemarks(sent: FormData): Record<string, string> {
  return Object.fromEntries(
    [...sent].flatMap(([name, value]) => {
      const place = /^remark\.((?:work|education|training|projects)\.\d{1,3})$/.exec(name)?.[1];
      const text = typeof value === 'string' ? value.trim().slice(0, 500) : '';
      return place && text !== '' ? [[place, text]] : [];
    }),
  );
}

export const reviewForm = z.object({
  decision: z.enum(['accept', 'return', 'refuse']),
  reason: ifShown(z.string().trim().max(2000), ''),
});
