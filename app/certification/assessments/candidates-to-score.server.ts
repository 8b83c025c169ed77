import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications, examSeats } from '../../../db/schema/index';
import { dateInChina } from '../../calendar/working-days';
import type { Actor } from '../../accounts/permissions/actor';
import { holdsFor } from '../../accounts/permissions/permissions';
import { assignmentRefusal } from './assignment.server';
import { conflictedSeats } from './conflicts.server';
import { findExamSession } from '../sessions/exam-session.server';
import { keptPapers } from '../applications/kept-papers.server';
import { scoresOfSeat, scoresOfSession, type PaperScore, type SeatScores } from './paper-scores.server';
import type { Paper } from '../schemes/scheme';
import { findSchemeVersion } from '../schemes/scheme-version.server';
import { isScorable } from './scorable';
import { paperStanding } from './scoring';

/**
 * A candidate as an assessor sees them: a number and what there is to do. No name, company, region, order, and no score
 * but one's own.
 */
export interface CandidateToScore {
  readonly candidateNumber: string;
  readonly papers: readonly PaperToScore[];
}

export interface PaperToScore {
  readonly paperId: string;
  /**
   * `third`: called in because two others differ; their scores are not told. Null: nothing is asked of this assessor.
   */
  readonly due: 'score' | 'third' | null;
  /** Passed at an earlier attempt and kept. */
  readonly kept: boolean;
  readonly mine: number | null;
}

/**
 * Who an assessor may score in a session, by candidate number: never their own, their company's or whom they declared.
 */
export function listCandidatesToScore(
  db: Database,
  actor: Actor | null,
  sessionId: number,
  now: Date,
): CandidateToScore[] {
  const session = findExamSession(db, sessionId);
  if (
    !actor ||
    !session ||
    assignmentRefusal(db, actor, sessionId) !== null ||
    !holdsFor(actor, 'assessor', session.regionCode)
  )
    return [];
  const { papers, ...content } = findSchemeVersion(db, session.schemeVersionId)!.content;
  const tied = conflictedSeats(db, sessionId, actor.accountId);
  const scoresOf = scoresOfSession(db, sessionId);
  const rows = db
    .select({
      seat: examSeats,
      application: { state: certificationApplications.state, attempt: certificationApplications.attempt },
    })
    .from(examSeats)
    .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
    .where(and(eq(examSeats.sessionId, sessionId), eq(examSeats.state, 'held')))
    .orderBy(asc(examSeats.candidateNumber))
    .all();
  return rows
    .filter(({ seat, application }) => isScorable(session, seat, application) && !tied.has(seat.id))
    .map(({ seat, application }) => {
      const scores = scoresOf(seat);
      const kept = application.attempt > 1 ? keptPapers(db, seat, { papers, ...content }, dateInChina(now)) : {};
      return {
        candidateNumber: seat.candidateNumber,
        papers: papers.map((paper) => paperToScore(paper, scores, actor.accountId, kept[paper.id] !== undefined)),
      };
    });
}

function paperToScore(paper: Paper, scores: SeatScores, assessorId: number, passedBefore: boolean): PaperToScore {
  const mine = scores.of(paper.id).find((one) => one.assessorId === assessorId)?.total ?? null;
  const standing = paperStanding(paper, scores.totals(paper.id));
  const kept = passedBefore && !scores.everScored(paper.id);
  const asked = !kept && mine === null && !standing.done && !scores.formerAssessors.has(assessorId);
  return { paperId: paper.id, due: !asked ? null : standing.awaiting === 'third' ? 'third' : 'score', kept, mine };
}

/** One's own score of a paper in a candidate's present round, to look at again; null when there is none. */
export function ownScore(
  db: Database,
  actor: Actor,
  sessionId: number,
  candidateNumber: string,
  paperId: string,
): PaperScore | null {
  const seat = db
    .select()
    .from(examSeats)
    .where(and(eq(examSeats.sessionId, sessionId), eq(examSeats.candidateNumber, candidateNumber)))
    .get();
  return seat
    ? (scoresOfSeat(db, seat)
        .of(paperId)
        .find((one) => one.assessorId === actor.accountId) ?? null)
    : null;
}
