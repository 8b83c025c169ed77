/** What comes to an official when others let its day pass: they take it, hand it to a colleague, or have it chased. */
export const escalationKinds = ['need-silence', 'membership-escalation'] as const;
export type EscalationKind = (typeof escalationKinds)[number];

/** One thing that came to officials: of which kind, and what its address names it by. */
export interface Escalation {
  readonly kind: EscalationKind;
  readonly thing: string;
}

/** Days between two reminders that officials send of one thing. */
export const chaseDays = 7;
