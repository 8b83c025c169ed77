import { inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { keptUnderDataVersion } from '../../db/kept';
import { calendarDays, settings } from '../../db/schema/index';
import { defaultReviewTerms, type ReviewTerms } from './review-clock';
import { workCalendar, type WorkCalendar } from './working-days';

const kept = keptUnderDataVersion(
  (db: Database, _key: 'calendar') =>
    workCalendar(db.select({ day: calendarDays.day, kind: calendarDays.kind }).from(calendarDays).all()),
  1,
);

/** China's public holidays and exchanged working days, as far as they are on record. */
export function workCalendarOf(db: Database): WorkCalendar {
  return kept(db, 'calendar');
}

/**
 * The desk's terms in working days: settings `review_working_days` and `review_warning_working_days`, or the usual
 * ones.
 */
export function reviewTermsOf(db: Database): ReviewTerms {
  const rows = db
    .select()
    .from(settings)
    .where(inArray(settings.key, ['review_working_days', 'review_warning_working_days']))
    .all();
  const days = (key: string, usual: number) => {
    const value = Number(rows.find((row) => row.key === key)?.value);
    return Number.isInteger(value) && value > 0 ? value : usual;
  };
  return {
    decide: days('review_working_days', defaultReviewTerms.decide),
    warn: days('review_warning_working_days', defaultReviewTerms.warn),
  };
}
