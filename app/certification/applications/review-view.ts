import type { ClockReading } from '../../calendar/review-clock';
import type { Person } from '../levels/person';
import type { EntryPair, Returned } from './returned';
import type { EvidenceFile } from '../talent/talent-profile';

/** An application in the reviewers' queue. */
export interface ReviewLine {
  readonly id: number;
  readonly reference: string;
  readonly title: string;
  /** The day from which its clock counts: of the appeal where it is one. */
  readonly submittedOn: string;
  readonly dueOn: string;
  readonly dueProvisional: boolean;
  readonly clock: ClockReading | null;
  readonly held: 'mine' | 'other' | null;
  readonly appeal: boolean;
}

/** One application as its reviewer sees it: as it was submitted. */
export interface ReviewView {
  readonly id: number;
  readonly reference: string;
  readonly title: string;
  readonly occupationId: string;
  readonly level: number;
  readonly name: string;
  readonly submittedOn: string | null;
  readonly open: boolean;
  readonly appealReason: string | null;
  readonly reason: string | null;
  readonly route: number | null;
  /** What the route they are eligible by asks, in words. */
  readonly asks: readonly string[];
  readonly person: Person | null;
  /** Fields and segments that entries name. */
  readonly names: readonly (readonly [id: string, name: string])[];
  readonly files: Readonly<Record<number, EvidenceFile>>;
  readonly remarks: Readonly<Record<string, string>>;
  /** What was asked before, of an application that came back: the entries concerned, old beside new. */
  readonly returned: (Pick<Returned, 'person' | 'at' | 'reason'> & { readonly pairs: readonly EntryPair[] }) | null;
  /** Who has it in hand: the reader, another (masked address), or nobody. */
  readonly holder: { readonly mine: boolean; readonly email: string | null; readonly since: string } | null;
  readonly dueOn: string | null;
  readonly clock: ClockReading | null;
}
