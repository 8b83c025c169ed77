import type { AppealLine } from './appeal-view';
import type { ExamSessionMove, ExamSessionState } from './exam-session-state';
import type { Person } from './person';
import type { SchemeStanding } from './scheme-view';

/** What reviewers and officials see of certification's work. */
export interface CertificationDesk {
  readonly mayReview: boolean;
  readonly mayEdit: boolean;
  readonly reviews: readonly { readonly id: number; readonly reference: string; readonly title: string; readonly submittedOn: string; readonly appeal: boolean }[];
  readonly schemes: readonly { readonly occupationId: string; readonly level: number; readonly title: string; readonly standing: SchemeStanding; readonly draftVersion: number | null; readonly proposedVersion: number | null; readonly proposedByMe: boolean; readonly versionId: number | null }[];
  readonly appeals: readonly AppealLine[];
  readonly sessions: readonly { readonly id: number; readonly title: string; readonly startsAt: string; readonly endsAt: string; readonly place: string; readonly online: boolean; readonly seats: number; readonly held: number; readonly waiting: number; readonly state: ExamSessionState; readonly moves: readonly ExamSessionMove[] }[];
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
  readonly person: Person | null;
}
