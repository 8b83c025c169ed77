import { z } from 'zod';
import { isDay, typedDay } from '../../calendar/working-days';
import { ifShown } from '../../web/if-shown';

const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);
/** A day as people write it and a time, `2026年12月5日 9:00`, as `2026-12-05 09:00`; any other text as it was. */
function typedMoment(text: string): string {
  const parts = /^(.+?)\s*(\d{1,2}):(\d{2})$/.exec(text.normalize('NFKC').trim());
  if (!parts) return text.trim();
  const [, day, hour, minute] = parts;
  return `${typedDay(day!)} ${hour!.padStart(2, '0')}:${minute}`;
}

/** A moment typed in China's time as ISO 8601 UTC. */
const moment = z
  .string()
  .trim()
  .min(1)
  .transform(typedMoment)
  .refine((text) => isDay(text.slice(0, 10)) && /^ ([01]\d|2[0-3]):[0-5]\d$/.test(text.slice(10)), 'time-wrong')
  .transform((text) => new Date(`${text.replace(' ', 'T')}:00+08:00`).toISOString());

/** What plans a session. */
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
  /** Why it is held though no body may certify what is examined; empty where one may. */
  reason: ifShown(z.string().trim().max(1000), ''),
});
