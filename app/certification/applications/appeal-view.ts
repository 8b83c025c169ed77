import type { AppealDecision } from './application-state';
import type { ResultRow } from '../sessions/session-view';

/** One score as officials see it: by whom in the order of assessors, never a name. */
export interface ScoreLine {
  readonly round: number;
  readonly paper: string;
  readonly assessor: number;
  readonly total: number;
  readonly points: readonly { readonly name: string; readonly points: number; readonly most: number }[];
  readonly comment: string | null;
}

/** An appeal with the scores it is about; the candidate stays a number. */
export interface AppealView {
  readonly id: number;
  readonly sessionId: number;
  readonly title: string;
  readonly candidateNumber: string;
  readonly reason: string;
  readonly appealedOn: string;
  readonly absent: boolean;
  readonly decision: AppealDecision | null;
  readonly decisionReason: string | null;
  readonly stage: 'open' | 'rescoring' | 'done';
  readonly mayDecide: boolean;
  /** Why the actor may not: they had a part in the result, or a tie to somebody who sat the session. */
  readonly barred: 'involved' | 'tied' | null;
  readonly scores: readonly ScoreLine[];
  readonly papers: readonly { readonly id: string; readonly name: string; readonly passMark: number }[];
  /** As the scores stand in the present round. */
  readonly standing: ResultRow;
}

export interface AppealLine {
  readonly id: number;
  readonly title: string;
  readonly candidateNumber: string;
  readonly appealedOn: string;
  readonly stage: 'open' | 'rescoring';
}
