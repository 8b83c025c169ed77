import type { Database } from '../../../db/client';
import { awaitedScores } from '../assessments/awaited-scores.server';
import { findAssessors, listSessionAssessors } from '../assessments/session-assessors.server';
import type { ExamSession } from './exam-session.server';
import type { JudgedSeat } from './session-results.server';
import type { SessionDesk } from './session-view';

/** Who assesses, who else could, and whether somebody is wanted to settle a difference. */
export function assessorsOnDesk(
  db: Database,
  session: ExamSession,
  { judged, q, mayEdit }: { judged: readonly JudgedSeat[]; q: string; mayEdit: boolean },
): Pick<SessionDesk, 'assessors' | 'found' | 'q' | 'thirdNeeded'> {
  const { thirdNeeded, maySettle } = awaitedScores(db, session, judged);
  return {
    assessors: listSessionAssessors(db, session.id),
    found: mayEdit && session.state !== 'cancelled' ? findAssessors(db, session, { q, maySettle }) : [],
    q,
    thirdNeeded,
  };
}
