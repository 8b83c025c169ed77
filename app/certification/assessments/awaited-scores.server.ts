import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { sessionAssessors } from '../../../db/schema/index';
import type { ExamSession } from '../sessions/exam-session.server';
import type { JudgedSeat } from '../sessions/session-results.server';
import { conflictedSeats } from './conflicts.server';
import { scoresOfSession } from './paper-scores.server';
import { isScorable } from './scorable';

/**
 * A paper that still wants a score, and who can no longer give it: they scored it, or the candidate in a round before.
 */
interface AwaitedScore {
  readonly seatId: number;
  readonly third: boolean;
  readonly barred: ReadonlySet<number>;
}

/** What a session still waits for, so that whoever is named can do it. */
export interface AwaitedScores {
  /** Papers wait for a third assessor, and nobody named may score one of them. */
  readonly thirdNeeded: boolean;
  /** Whether somebody could score any of what lacks an assessor, else of what waits; true while nothing does. */
  readonly maySettle: (assessorId: number) => boolean;
}

/** What a session still waits for, by how its seats are judged now. */
export function awaitedScores(db: Database, session: ExamSession, judged: readonly JudgedSeat[]): AwaitedScores {
  const awaited = awaitedOf(db, session, judged);
  const named = namedAssessors(db, session.id);
  const ties = new Map<number, ReadonlySet<number>>();
  const tiesOf = (assessorId: number) => {
    const known = ties.get(assessorId) ?? conflictedSeats(db, session.id, assessorId);
    ties.set(assessorId, known);
    return known;
  };
  const mayScore = (assessorId: number, { seatId, barred }: AwaitedScore) =>
    !barred.has(assessorId) && !tiesOf(assessorId).has(seatId);
  const stuck = awaited.filter((paper) => paper.third && !named.some((assessorId) => mayScore(assessorId, paper)));
  const wanted = stuck.length > 0 ? stuck : awaited;
  return {
    thirdNeeded: stuck.length > 0,
    maySettle: (assessorId) => wanted.length === 0 || wanted.some((paper) => mayScore(assessorId, paper)),
  };
}

function awaitedOf(db: Database, session: ExamSession, judged: readonly JudgedSeat[]): AwaitedScore[] {
  const scoresOf = scoresOfSession(db, session.id);
  return judged
    .filter(({ seat, application }) => isScorable(session, seat, application))
    .flatMap(({ seat, papers }) => {
      const scores = scoresOf(seat);
      return papers.flatMap(({ paperId, awaiting }): AwaitedScore[] => {
        if (awaiting === null) return [];
        const barred = new Set([...scores.formerAssessors, ...scores.of(paperId).map(({ assessorId }) => assessorId)]);
        return [{ seatId: seat.id, third: awaiting === 'third', barred }];
      });
    });
}

function namedAssessors(db: Database, sessionId: number): number[] {
  return db
    .select({ id: sessionAssessors.assessorId })
    .from(sessionAssessors)
    .where(and(eq(sessionAssessors.sessionId, sessionId), isNull(sessionAssessors.stoodDownAt)))
    .all()
    .map(({ id }) => id);
}
