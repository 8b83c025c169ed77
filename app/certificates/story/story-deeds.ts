/**
 * What is told of a person's certification, by the deed in history. Not told: what only prepares a decision (a
 * proposal, a score before it is confirmed, who has a file in hand), which decides nothing about anybody.
 */
export const storyDeeds = [
  'certification.start',
  'certification.submit',
  'certification.return',
  'certification.accept',
  'certification.refuse',
  'certification.withdraw',
  'seat.wait',
  'certification.seat',
  'certification.unseat',
  'exam-session.change',
  'exam-seat.absent',
  'exam-seat.excused',
  'certification.assess',
  'certification.pass',
  'certification.fail',
  'certification.appeal',
  'certification.uphold',
  'certification.rescore',
  'certification.resit',
  'certification.annul',
  'certificate.issue',
  'certificate.suspend',
  'certificate.resume',
  'certificate.revoke',
  'certificate.supersede',
  'certificate-request.send',
  'certificate-request.accept',
  'certificate-request.refuse',
  'certificate-request.withdraw',
  'account-move.carry',
  'account-move.undo',
] as const;

export type StoryDeed = (typeof storyDeeds)[number];

/** Who acted, as far as readers are told: never who of the desk. */
export type StoryActor = 'holder' | 'reviewer' | 'official' | 'system';

/** One line of a person's certification. */
export interface StoryLine {
  /** The number of the event. */
  readonly id: number;
  /** ISO 8601 UTC. */
  readonly at: string;
  readonly deed: StoryDeed;
  readonly by: StoryActor;
  /** What it is about: the title of a level, the number of a certificate; '' where that is plain. */
  readonly about: string;
  /** Points of 100, where a result came out. */
  readonly total: number | null;
  /** Why; of a certificate that was replaced, the number of the newer one. */
  readonly reason: string | null;
}

/** Whether a deed is told of. */
export const isStoryDeed = (deed: string): deed is StoryDeed => storyDeeds.some((one) => one === deed);

/** Who acted, from the account and office that history holds, for the holder's account. */
export function storyActor(
  { actorId, actorRole }: { readonly actorId: number | null; readonly actorRole: string | null },
  holderId: number,
): StoryActor {
  if (actorId === holderId) return 'holder';
  if (actorId === null) return 'system';
  return actorRole === 'reviewer' ? 'reviewer' : 'official';
}
