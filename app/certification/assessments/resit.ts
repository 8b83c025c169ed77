import { dayMonthsLater } from '../../calendar/months';
import type { SchemeContent } from '../schemes/scheme';

/** How many months a failed candidate has to appeal the scores. */
export const appealMonths = 1;

/** What a failed candidate may still do, with its dates (ISO, China). */
export interface AfterFailing {
  readonly attemptsLeft: number;
  /** First day of the next attempt. */
  readonly resitFrom: string;
  /** Last day of an appeal. */
  readonly appealUntil: string;
  /** Papers passed are kept until this day. */
  readonly papersKeptUntil: string;
}

/** The dates that follow from the day an exam was failed, by the scheme's rules. */
export function afterFailing(rules: SchemeContent['resit'], failedOn: string, attempt: number): AfterFailing {
  return {
    attemptsLeft: Math.max(0, rules.attempts - attempt),
    resitFrom: dayMonthsLater(failedOn, rules.waitMonths),
    appealUntil: dayMonthsLater(failedOn, appealMonths),
    papersKeptUntil: dayMonthsLater(failedOn, rules.keepPassedMonths),
  };
}
