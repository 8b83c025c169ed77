import { z } from 'zod';
import { typedMoment } from '../../calendar/typed-day';
import { isDay } from '../../calendar/working-days';
import { ifShown } from '../../web/if-shown';

const number = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number);
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
