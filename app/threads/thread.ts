import { z } from 'zod';
import { ifShown } from '../web/if-shown';
import { threadMoveNames, type ThreadMove, type ThreadSide, type ThreadState } from './thread-state';
import type { Refusal } from '../outcome';
import { partyFrom } from '../parties/party';
import type { ThreadSubjectKind } from '../parties/thread-subject';

/** Characters of one message, at most. */
const longestMessage = 4000;

/** A `partyKey`, as a form sends it. */
const partyField = z.string().refine((key) => partyFrom(key) !== null, { error: 'party-not-yours' });

/** What the forms of a conversation send; `party` is a `partyKey`, empty for none yet. */
export const openingForm = z.object({
  party: ifShown(z.union([z.literal(''), partyField]), ''),
  text: z.string().trim().min(1).max(longestMessage),
});
export const writingForm = z.object({
  move: z.enum(threadMoveNames),
  seen: z.string().regex(/^\d{1,12}$/),
  text: ifShown(z.string().trim().max(longestMessage), ''),
});
export const organisationForm = z.object({ party: partyField });
export const muteForm = z.object({ mute: z.enum(['yes', 'no']) });
export const threadReportForm = z.object({ report: z.string().trim().min(1).max(1000) });

/** The organisation of a side; null where its person has named none. */
interface Organisation {
  readonly name: string;
  readonly href: string;
}

/** What the page that begins a conversation shows. */
export interface NewThread {
  readonly kind: ThreadSubjectKind;
  /** What stands in the address. */
  readonly named: string;
  readonly about: { readonly title: string; readonly href: string | null };
  /** One that was begun and has not ended. */
  readonly open: number | null;
  /** Why none can be begun now. */
  readonly refusal: Refusal | null;
  /** It is a conversation of all parties of a project. */
  readonly circle: boolean;
  /** The organisations the reader may write for, by `partyKey`; none where that is settled. */
  readonly parties: readonly (readonly [key: string, name: string])[];
}

/** A conversation as a line of one's own list. */
export interface ListedThread {
  readonly id: number;
  readonly kind: ThreadSubjectKind;
  readonly about: string;
  readonly state: ThreadState;
  /** All parties of a project take part. */
  readonly circle: boolean;
  /** The other side; null where it named none, and in a circle. */
  readonly other: Organisation | null;
  readonly lastOn: string;
  /** The other side wrote last, and it is not ended. */
  readonly yourTurn: boolean;
  /** What the search found in it. */
  readonly found: string | null;
}

export interface ThreadList {
  readonly q: string;
  readonly threads: readonly ListedThread[];
  /** For the address of the next page. */
  readonly next: string | null;
}

/** One message as a side reads it. */
export interface ReadMessage {
  readonly id: number;
  readonly side: ThreadSide;
  /** The party of a circle it was written for. */
  readonly party: string | null;
  readonly own: boolean;
  /** null: erased with its author's account, or a file. */
  readonly text: string | null;
  readonly file: { readonly id: number; readonly name: string; readonly size: string } | null;
  readonly sentAt: string;
}

/** A conversation as its page shows it to one of its sides. */
export interface ReadThread {
  readonly id: number;
  readonly kind: ThreadSubjectKind;
  readonly about: NewThread['about'];
  readonly state: ThreadState;
  readonly side: ThreadSide;
  /** The parties that take part, where all of a project do; else null. */
  readonly circle: readonly Organisation[] | null;
  readonly sides: Readonly<Record<ThreadSide, Organisation | null>>;
  readonly endedBy: ThreadSide | 'desk' | null;
  readonly messages: readonly ReadMessage[];
  /** Earlier messages that are not shown. */
  readonly earlier: number;
  readonly seen: number;
  readonly moves: readonly ThreadMove[];
  readonly muted: boolean;
  readonly reported: boolean;
  /** Organisations the reader can still name; empty when that is done or not theirs to do. */
  readonly nameable: readonly (readonly [key: string, name: string])[];
}

/** A reported conversation as the desk reads it. */
export interface ReportedThread {
  readonly id: number;
  readonly about: string;
  readonly reports: readonly {
    readonly report: string | null;
    readonly against: Organisation | null;
    readonly reportedOn: string;
    readonly wrote: readonly (string | null)[];
  }[];
  readonly mayStop: boolean;
}
