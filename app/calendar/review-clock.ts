import { workingDaysFrom, type WorkCalendar } from './working-days';

/** Terms in working days. */
export interface ReviewTerms {
  /** To decide a file, from the day after it came. */
  readonly decide: number;
  /** How many before the due date the clock turns. */
  readonly warn: number;
}

export const defaultReviewTerms: ReviewTerms = { decide: 5, warn: 2 };

export interface ReviewDates {
  readonly warnOn: string;
  readonly dueOn: string;
  readonly dueProvisional: boolean;
}

/** When a file that came on `day` is due, and from which day on it is soon due. */
export function reviewDates(day: string, terms: ReviewTerms, calendar: WorkCalendar): ReviewDates {
  const due = workingDaysFrom(day, terms.decide, calendar);
  return {
    warnOn: workingDaysFrom(due.day, -Math.min(terms.warn, terms.decide), calendar).day,
    dueOn: due.day,
    dueProvisional: due.provisional,
  };
}

export type ClockReading = 'calm' | 'soon' | 'overdue';

/** How the clock of a file stands on a day; null when no clock runs (it is not the desk's turn). */
export function clockReading(
  file: { readonly warnOn: string | null; readonly dueOn: string | null },
  today: string,
): ClockReading | null {
  if (file.dueOn === null) return null;
  if (today > file.dueOn) return 'overdue';
  return file.warnOn !== null && today >= file.warnOn ? 'soon' : 'calm';
}
