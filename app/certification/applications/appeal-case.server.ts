import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import {
  assessments,
  certificationApplications,
  examSeats,
  overturnedAssessments,
  paperScores,
  scoreAppeals,
} from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import type { Thing } from '../../accounts/permissions/permissions';
import type { CertificationApplication } from './application.server';
import { sessionThing } from '../assessments/conflicts.server';
import { findExamSession, type ExamSession } from '../sessions/exam-session.server';
import type { ScoreAppeal } from '../assessments/score-appeal.server';
import type { Seat } from '../sessions/session-results.server';

/** An appeal with everything it is about. */
export interface AppealCase {
  readonly appeal: ScoreAppeal;
  readonly seat: Seat;
  readonly session: ExamSession;
  readonly application: CertificationApplication;
  /** Who confirmed a result of this exam or scored any of its papers: they decide nothing about it. */
  readonly involved: ReadonlySet<number>;
}

export function findAppeal(db: Database | Transaction, id: number): AppealCase | null {
  const found = db
    .select({ appeal: scoreAppeals, seat: examSeats, application: certificationApplications })
    .from(scoreAppeals)
    .innerJoin(examSeats, eq(examSeats.id, scoreAppeals.seatId))
    .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
    .where(eq(scoreAppeals.id, id))
    .get();
  if (!found) return null;
  const session = findExamSession(db, found.seat.sessionId)!;
  const people = [
    ...db.select({ id: paperScores.assessorId }).from(paperScores).where(eq(paperScores.seatId, found.seat.id)).all(),
    ...db.select({ id: assessments.confirmedBy }).from(assessments).where(eq(assessments.seatId, found.seat.id)).all(),
    ...db
      .select({ id: overturnedAssessments.confirmedBy })
      .from(overturnedAssessments)
      .where(eq(overturnedAssessments.seatId, found.seat.id))
      .all(),
  ].map((row) => row.id);
  return {
    ...found,
    session,
    involved: new Set(session.confirmedBy === null ? people : [...people, session.confirmedBy]),
  };
}

/**
 * What deciding depends on: an official of the region who had no part in the result and no tie to anybody who sat the
 * session.
 */
export function appealThing(db: Database | Transaction, actor: Actor | null, { session, involved }: AppealCase): Thing {
  const proposedBy = actor !== null && involved.has(actor.accountId) ? actor.accountId : null;
  return sessionThing(db, actor, session, proposedBy);
}
