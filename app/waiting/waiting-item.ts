import type { Escalation } from './escalation';

/**
 * Whose turn a thing is: the reader's to act on (`act`); another's, though the reader sees it because of an office and
 * may not decide it (`read`); another's, and the reader began it (`begun`).
 */
type WaitingStanding = 'act' | 'read' | 'begun';

/** One thing that waits, in the reader's language. Nobody's name or address stands in it unmasked. */
export interface WaitingItem {
  readonly standing: WaitingStanding;
  /** What is to be done, a verb first: “Answer a question”. */
  readonly act: string;
  /** What it is about: the title of the offer, the reference of the file. */
  readonly subject: string;
  /** For whom the reader acts, or began it: the name of a firm, an institution; null: for themselves or by office. */
  readonly behalf: string | null;
  /** Who acts, where that is not the reader; null where it is. */
  readonly waitsFor: string | null;
  /** ISO moment since when it has waited. */
  readonly since: string;
  /** ISO day in China by which it is to be done, the last one in time; null: no day is set. */
  readonly dueOn: string | null;
  /** Where the one act is done, or the thing is read. */
  readonly href: string;
  /** It came to officials, of whom one takes it. */
  readonly escalation?: Escalation;
}

/** Past its day. */
export function isOverdue({ dueOn }: Pick<WaitingItem, 'dueOn'>, today: string): boolean {
  return dueOn !== null && dueOn < today;
}

/** What is to be done sooner first; without a day last, and what has waited longer first. */
export function bySoonest(a: WaitingItem, b: WaitingItem): number {
  if (a.dueOn !== b.dueOn) {
    if (a.dueOn === null) return 1;
    if (b.dueOn === null) return -1;
    return a.dueOn < b.dueOn ? -1 : 1;
  }
  return a.since < b.since ? -1 : a.since > b.since ? 1 : 0;
}
