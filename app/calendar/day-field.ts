import { z } from 'zod';
import { typedDay, type MonthEdge } from './typed-day';
import { isDay } from './working-days';

const dayOf = (edge: MonthEdge) =>
  z
    .string()
    .trim()
    .min(1)
    .transform((text) => typedDay(text, edge))
    .refine(isDay, 'date-wrong');

/**
 * A day of a form, however people write it; a month alone is its first day. Refused as `date-wrong` when the calendar
 * has no such day.
 */
export const dayField = dayOf('first');

/** The same of where something ends or was completed: a month alone is its last day. */
export const lastDayField = dayOf('last');
