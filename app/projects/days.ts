import { workingDaysFrom, type WorkCalendar } from '../calendar/working-days';
import { projectTerms } from './project-term';

/** The day of a command and the calendar its terms are counted by. */
export interface Today {
  /** ISO date in China. */
  readonly today: string;
  readonly calendar: WorkCalendar;
}

/** The last day on which answers to what is asked today are waited for, and the day they are reminded of. */
export function answerDays({ today, calendar }: Today): { readonly chaseOn: string; readonly dueOn: string } {
  return {
    chaseOn: workingDaysFrom(today, projectTerms.chase, calendar).day,
    dueOn: workingDaysFrom(today, projectTerms.answer, calendar).day,
  };
}

/** The last day on which confirmations of a project closed today are waited for. */
export function confirmDay({ today, calendar }: Today): string {
  return workingDaysFrom(today, projectTerms.confirm, calendar).day;
}
