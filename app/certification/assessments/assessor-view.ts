import type { ListPage } from '../../ui/list-page';

/** One of an assessor's own declarations, as they see it. */
export interface ConflictLine {
  readonly id: number;
  readonly kind: 'family' | 'trainee' | 'company';
  /** The address as it was typed; null for a company, or once its person's account is deleted. */
  readonly email: string | null;
  readonly company: string | null;
  readonly declaredAt: string;
  readonly withdrawnAt: string | null;
}

/** Where a session stands for one of its assessors. */
export type AssessmentState = 'waiting' | 'declare' | 'scoring' | 'done' | 'stood-down';

export interface AssessmentLine {
  readonly id: number;
  readonly title: string;
  /** ISO 8601 UTC. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly state: AssessmentState;
  /** Papers that wait for this assessor. */
  readonly due: number;
}

/** A candidate's paper that waits for, or has, this assessor's score. */
export interface PaperLine {
  readonly paperId: string;
  readonly paper: string;
  readonly third: boolean;
  readonly mine: number | null;
}

/** A candidate with some of their papers. */
export interface CandidateLine {
  readonly candidateNumber: string;
  readonly papers: readonly PaperLine[];
}

/** A session as its assessor works in it. */
export interface Assessment extends AssessmentLine {
  readonly conflicts: number;
  /** `waits`: some candidate's waits for this assessor. */
  readonly papers: readonly { readonly id: string; readonly name: string; readonly waits: boolean }[];
  readonly toScore: ListPage<CandidateLine>;
  readonly scored: ListPage<CandidateLine>;
}

/** The form of one paper of one candidate. */
export interface ScoreForm {
  readonly session: AssessmentLine;
  readonly candidateNumber: string;
  readonly paper: {
    readonly id: string;
    readonly name: string;
    readonly rubric: readonly { readonly id: string; readonly name: string; readonly points: number }[];
  };
  readonly due: 'score' | 'third' | null;
  /** One's own score, when it is in. */
  readonly mine: {
    readonly points: Readonly<Record<string, number>>;
    readonly total: number;
    readonly comment: string | null;
  } | null;
}
