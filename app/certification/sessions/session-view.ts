import type { Refusal } from '../../outcome';
import type { ListPage } from '../../ui/list-page';
import type { AbsenceKind, ExamSessionMove, ExamSessionState } from './exam-session-state';
import type { PaperStatistics } from './session-statistics';

/** An assessor as officials see them. */
export interface AssessorLine {
  readonly id: number;
  readonly name: string | null;
  /** Masked. */
  readonly email: string;
  readonly state: 'free' | 'assigned' | 'declared' | 'scoring' | 'stood-down';
}

/** A seat or waiting place as officials see it: a number, never a name. */
export interface SeatLine {
  readonly candidateNumber: string;
  readonly state: 'held' | 'sat' | 'waiting';
  readonly seat: number | null;
  readonly absence: AbsenceKind | null;
  /** The document shown at the door was the one on record. */
  readonly matched: boolean;
}

/** Who is awaited for a paper, and how many have all their scores. */
export interface PaperProgress {
  readonly id: string;
  readonly name: string;
  readonly done: number;
  readonly first: number;
  readonly second: number;
  readonly third: number;
}

/** An exam session as those who run it see it. */
export interface SessionDesk {
  readonly id: number;
  readonly title: string;
  readonly occupationId: string;
  readonly level: number;
  readonly version: number;
  /** ISO 8601 UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
  readonly online: boolean;
  readonly seats: number;
  readonly state: ExamSessionState;
  readonly mayEdit: boolean;
  readonly mayChange: boolean;
  readonly mayNoteAbsence: boolean;
  readonly moves: readonly Exclude<ExamSessionMove, 'confirm'>[];
  readonly held: number;
  readonly waiting: number;
  readonly lines: ListPage<SeatLine>;
  /** Of everybody seated, whatever page is shown. */
  readonly absences: readonly SeatLine[];
  /** Who came, or is not noted absent, and was not matched with a document. */
  readonly unmatched: readonly string[];
  readonly assessors: readonly AssessorLine[];
  /** People who may be named, by the words looked for. */
  readonly found: readonly AssessorLine[];
  readonly q: string;
  /** Papers wait for a third assessor, and nobody named may score one of them. */
  readonly thirdNeeded: boolean;
  readonly progress: readonly PaperProgress[];
  readonly appeals: readonly {
    readonly id: number;
    readonly candidateNumber: string;
    readonly state: 'open' | 'rescoring' | 'upheld' | 'confirmed';
  }[];
  readonly statistics: StatisticsView | null;
}

export interface StatisticsView {
  readonly candidates: number;
  readonly absent: number;
  readonly passed: number;
  readonly passRate: number | null;
  readonly median: number | null;
  readonly distribution: readonly number[];
  readonly papers: readonly (Omit<PaperStatistics, 'paperId'> & {
    readonly name: string;
    readonly mostDifference: number;
  })[];
}

/** What confirming would do: by candidate number, who passes, who fails and why nobody can yet. */
export interface ResultPreview {
  readonly id: number;
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: ExamSessionState;
  readonly mayConfirm: boolean;
  /** Why this actor may not, when they may not. */
  readonly refusal: Refusal | null;
  readonly papers: readonly { readonly id: string; readonly name: string; readonly passMark: number }[];
  readonly rows: readonly ResultRow[];
  readonly passed: number;
  readonly failed: number;
  readonly missing: number;
  /** How many who were not absent nobody matched with their document. */
  readonly unmatched: number;
  readonly conflicted: readonly string[];
  /** Sent back with the confirmation: scores that changed meanwhile are not confirmed unseen. */
  readonly mark: string;
}

export interface ResultRow {
  readonly candidateNumber: string;
  readonly absent: boolean;
  readonly round: number;
  readonly papers: readonly {
    readonly points: number | null;
    readonly awaiting: 'first' | 'second' | 'third' | null;
    readonly kept: boolean;
    readonly passed: boolean;
  }[];
  readonly total: number | null;
  readonly passed: boolean | null;
}
