import { z } from 'zod';
import { isDay, typedDay } from './working-days';

/** A day of a form, however people write it; refused as `date-wrong` when the calendar has no such day. */
export const dayField = z.string().trim().min(1).transform(typedDay).refine(isDay, 'date-wrong');
