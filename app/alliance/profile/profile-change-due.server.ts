import type { Database } from '../../../db/client';
import { reviewTermsOf, workCalendarOf } from '../../calendar/calendar.server';
import { dateInChina, workingDaysFrom } from '../../calendar/working-days';

/**
 * The day in China by which the desk decides a change of a firm's identity, in the working days of an application; and
 * whether only weekends could be counted.
 */
export function changeDue(db: Database, proposedAt: string): { readonly day: string; readonly provisional: boolean } {
  return workingDaysFrom(dateInChina(new Date(proposedAt)), reviewTermsOf(db).decide, workCalendarOf(db));
}
