import type { WorkCalendar } from '../calendar/working-days';

/** What comes to an official when others let its day pass: they take it, hand it to a colleague, or have it chased. */
export const escalationKinds = ['need-silence', 'membership-escalation', 'lead-missing'] as const;
export type EscalationKind = (typeof escalationKinds)[number];

/** One thing that came to officials: of which kind, and what its address names it by. */
export interface Escalation {
  readonly kind: EscalationKind;
  readonly thing: string;
}

/** The day on which something is asked of it, and how working days are counted. */
export interface EscalationDay {
  /** The date in China. */
  readonly today: string;
  readonly calendar: WorkCalendar;
}

/** Days between two reminders that officials send of one thing. */
export const chaseDays = 7;
