import type { AppealLine } from '../certification/applications/appeal-view';
import type { CertificateDesk } from '../issuing-desk/desk-view';
import type { ExamSessionMove, ExamSessionState } from '../certification/sessions/exam-session-state';
import type { ReviewLine } from '../certification/applications/review-view';
import type { SchemeStanding } from '../certification/schemes/scheme-view';

/** What reviewers and officials see of certification's work. */
export interface CertificationDesk {
  readonly mayReview: boolean;
  readonly mayEdit: boolean;
  readonly reviews: readonly ReviewLine[];
  /** What certificates wait for; null for who works in another region, whose certificates these are not. */
  readonly certificates: CertificateDesk | null;
  readonly schemes: readonly {
    readonly occupationId: string;
    readonly level: number;
    readonly title: string;
    readonly standing: SchemeStanding;
    readonly draftVersion: number | null;
    readonly proposedVersion: number | null;
    readonly proposedByMe: boolean;
    readonly versionId: number | null;
  }[];
  readonly appeals: readonly AppealLine[];
  readonly sessions: readonly {
    readonly id: number;
    readonly title: string;
    readonly startsAt: string;
    readonly endsAt: string;
    readonly place: string;
    readonly online: boolean;
    readonly seats: number;
    readonly held: number;
    readonly waiting: number;
    readonly state: ExamSessionState;
    readonly moves: readonly ExamSessionMove[];
  }[];
}
