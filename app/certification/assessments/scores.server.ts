import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications, examSeats, paperScores, sessionAssessors } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import { dateInChina } from '../../calendar/working-days';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import { holdsFor, type PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { conflictedSeats, hasNewFirm } from './conflicts.server';
import { findExamSession, type ExamSession } from '../sessions/exam-session.server';
import { keptPapers } from '../applications/kept-papers.server';
import type { CertificationOccasion } from '../applications/occasion.server';
import { scoresOfSeat, scoresOfSession, type PaperScore, type SeatScores } from './paper-scores.server';
import type { Paper } from '../schemes/scheme';
import { findSchemeVersion } from '../schemes/scheme-version.server';
import { isScorable } from './scorable';
import { paperStanding, pointsFaults, totalOf, type PaperStanding, type Points, type PointsFault } from './scoring';

/** A candidate as an assessor sees them: a number and what there is to do. No name, company, region, order, and no score but one's own. */
export interface CandidateToScore {
  readonly candidateNumber: string;
  readonly papers: readonly PaperToScore[];
}

export interface PaperToScore {
  readonly paperId: string;
  /** `third`: called in because two others differ; their scores are not told. Null: nothing is asked of this assessor. */
  readonly due: 'score' | 'third' | null;
  /** Passed at an earlier attempt and kept. */
  readonly kept: boolean;
  readonly mine: number | null;
}

export interface ScoreInput {
  readonly candidateNumber: string;
  readonly paperId: string;
  readonly points: Points;
  readonly comment: string | null;
}

export interface PointsRefusal extends Refusal<'points-wrong'> {
  readonly faults: readonly PointsFault[];
}
type AssignmentRefusal = 'not-assigned' | 'stood-down' | 'interests-undeclared';
export type ScoreRefusal =
  | PermissionRefusal
  | AssignmentRefusal
  | 'candidate-unknown'
  | 'paper-unknown'
  | 'session-state'
  | 'session-not-begun'
  | 'scored-already'
  | 'no-score-awaited'
  | 'comment-needed';

/** Who an assessor may score in a session, by candidate number: never their own, their company's or whom they declared. */
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

/** Scores one paper of one candidate. A third score, which settles a dispute, wants a comment. */
export function scorePaper(
  db: Database,
  actor: Actor | null,
  sessionId: number,
  input: ScoreInput,
  occasion: CertificationOccasion,
): Outcome<PaperStanding, ScoreRefusal> | PointsRefusal {
  return write(db, (tx) => {
    const sitting = scoringOf(tx, actor, sessionId);
    return sitting.ok ? scoreIn(tx, sitting.value, input, occasion) : sitting;
  });
}

/** What scoring in a session needs to know of it and of its assessor: found once, however many papers are scored. */
export interface Scoring {
  readonly actor: Actor;
  readonly session: ExamSession;
  readonly papers: readonly Paper[];
  readonly tied: ReadonlySet<number>;
}

export function scoringOf(tx: Transaction, actor: Actor | null, sessionId: number): Outcome<Scoring, ScoreRefusal> {
  if (!actor) return refuse('sign-in-needed');
  const unassigned = assignmentRefusal(tx, actor, sessionId);
  if (unassigned) return refuse(unassigned);
  const session = findExamSession(tx, sessionId)!;
  return ok({
    actor,
    session,
    papers: findSchemeVersion(tx, session.schemeVersionId)!.content.papers,
    tied: conflictedSeats(tx, sessionId, actor.accountId),
  });
}

/** `scorePaper` inside another command. */
export function scoreIn(
  tx: Transaction,
  { actor, session, papers, tied }: Scoring,
  input: ScoreInput,
  occasion: CertificationOccasion,
): Outcome<PaperStanding, ScoreRefusal> | PointsRefusal {
  const found = tx
    .select({
      seat: examSeats,
      application: {
        accountId: certificationApplications.accountId,
        companyId: certificationApplications.companyId,
        state: certificationApplications.state,
      },
    })
    .from(examSeats)
    .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
    .where(
      and(
        eq(examSeats.candidateNumber, input.candidateNumber),
        eq(examSeats.sessionId, session.id),
        eq(examSeats.state, 'held'),
      ),
    )
    .get();
  if (!found) return refuse('candidate-unknown', { field: 'candidateNumber', value: input.candidateNumber });
  const { seat, application } = found;
  const allowed = authoriseIn(
    tx,
    actor,
    'assessment.score',
    {
      ownerId: application.accountId,
      companyId: application.companyId,
      regionCode: session.regionCode,
      conflicted: tied.has(seat.id) ? [actor.accountId] : [],
    },
    { type: 'exam-session', id: session.id },
    occasion,
  );
  if (!allowed.ok) return allowed;
  if (!isScorable(session, seat, application))
    return refuse('session-state', {
      field: 'candidateNumber',
      value: input.candidateNumber,
      state: session.state,
      allowed: ['closed'],
    });
  if (Date.parse(session.startsAt) > occasion.now.getTime())
    return refuse('session-not-begun', { value: session.startsAt });
  const paper = papers.find((one) => one.id === input.paperId);
  if (!paper)
    return refuse('paper-unknown', { field: 'paperId', value: input.paperId, allowed: papers.map((one) => one.id) });
  const faults = pointsFaults(paper, input.points);
  if (faults.length > 0) return { ...refuse('points-wrong'), faults };
  const scores = scoresOfSeat(tx, seat);
  const before = scores.totals(paper.id);
  if (scores.of(paper.id).some((one) => one.assessorId === actor.accountId))
    return refuse('scored-already', { field: 'candidateNumber', value: input.candidateNumber });
  if (scores.formerAssessors.has(actor.accountId) || paperStanding(paper, before).done)
    return refuse('no-score-awaited', { field: 'candidateNumber', value: input.candidateNumber });
  const position = before.length + 1;
  if (position === 3 && !input.comment?.trim()) return refuse('comment-needed', { field: 'comment' });
  const total = totalOf(input.points);
  tx.insert(paperScores)
    .values({
      seatId: seat.id,
      paperId: paper.id,
      round: seat.round,
      assessorId: actor.accountId,
      position,
      points: { ...input.points },
      total,
      comment: input.comment?.trim() || null,
      scoredAt: occasion.now.toISOString(),
    })
    .run();
  recordEvent(
    tx,
    {
      actor: { accountId: actor.accountId, role: allowed.value },
      deed: 'assessment.score',
      thing: { type: 'exam-seat', id: seat.id },
      after: { paperId: paper.id, round: seat.round, position, total },
    },
    occasion,
  );
  return ok(paperStanding(paper, [...before, total]));
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

/** Why the actor may not score in a session as its assessor; null when they may. */
export function assignmentRefusal(
  db: Database | Transaction,
  actor: Actor,
  sessionId: number,
): AssignmentRefusal | null {
  const found = db
    .select()
    .from(sessionAssessors)
    .where(and(eq(sessionAssessors.sessionId, sessionId), eq(sessionAssessors.assessorId, actor.accountId)))
    .get();
  if (!found) return 'not-assigned';
  if (found.stoodDownAt !== null) return 'stood-down';
  if (found.declaredAt === null) return 'interests-undeclared';
  return hasNewFirm(db, actor.accountId, found.declaredAt) ? 'stood-down' : null;
}
