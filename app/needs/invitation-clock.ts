import { dayNumber } from '../calendar/months';
import { dayAfter } from '../calendar/working-days';

/**
 * Days after an invitation: until `grace` is over nobody is bothered, at `chase` the invited are reminded, at `giveUp`
 * their silence counts as given up (待放弃) and the poster is told, at `desk` the region's desk takes it up. All follow
 * from the date: a mail may come late, the stage does not.
 */
export const invitationTerm = { grace: 3, chase: 9, giveUp: 21, desk: 30 } as const;

export type SilenceStage = 'grace' | 'waiting' | 'chased' | 'given-up' | 'desk';

/**
 * How long an invitation that waits has been silent, by the dates in China of its day and of today. No desk reads a
 * sealed need: there it ends as given up.
 */
export function silenceOn(invitedOn: string, today: string, sealed = false): SilenceStage {
  const days = dayNumber(today) - dayNumber(invitedOn);
  const { grace, chase, giveUp, desk } = invitationTerm;
  if (days < grace) return 'grace';
  if (days < chase) return 'waiting';
  if (days < giveUp) return 'chased';
  return sealed || days < desk ? 'given-up' : 'desk';
}

/** The last day an invitation may have been sent on, for its silence to have reached a stage today. */
export function sentBy(stage: 'chase' | 'giveUp' | 'desk', today: string): string {
  return dayAfter(today, -invitationTerm[stage]);
}

/** At most so many invitations of one need, and at once. */
export const invitationLimit = { need: 500, atOnce: 50 } as const;
