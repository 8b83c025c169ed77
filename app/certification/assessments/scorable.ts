import type { ApplicationState } from '../applications/application-state';
import type { AbsenceKind, ExamSessionState } from '../sessions/exam-session-state';

/**
 * Whether papers of a seat may be scored now: after seats were closed and before results, for who came; and again
 * after an appeal led to a rescoring.
 */
export function isScorable(
  session: { readonly state: ExamSessionState },
  seat: { readonly round: number; readonly absence: AbsenceKind | null },
  application: { readonly state: ApplicationState },
): boolean {
  if (seat.absence !== null) return false;
  if (session.state === 'closed') return application.state === 'seated';
  return session.state === 'confirmed' && application.state === 'assessed' && seat.round > 1;
}
