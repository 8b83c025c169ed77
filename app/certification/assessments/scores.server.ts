import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications, examSeats, paperScores } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { assignmentRefusal, type AssignmentRefusal } from './assignment.server';
import { conflictedSeats } from './conflicts.server';
import { findExamSession, type ExamSession } from '../sessions/exam-session.server';
import type { CertificationOccasion } from '../applications/occasion.server';
import { scoresOfSeat, type SeatScores } from './paper-scores.server';
import type { Paper } from '../schemes/scheme';
import { findSchemeVersion } from '../schemes/scheme-version.server';
import type { Seat } from '../sessions/session-results.server';
import { isScorable } from './scorable';
import { paperStanding, pointsFaults, totalOf, type PaperStanding, type Points, type PointsFault } from './scoring';

export interface ScoreInput {
  readonly candidateNumber: string;
  readonly paperId: string;
  readonly points: Points;
  readonly comment: string | null;
}

export interface PointsRefusal extends Refusal<'points-wrong'> {
  readonly faults: readonly PointsFault[];
}
export type ScoreRefusal =
  | PermissionRefusal
  | AssignmentRefusal
  | 'candidate-unknown'
  | 'paper-unknown'
  | 'session-state'
  | 'session-not-begun'
  | 'exam-not-ended'
  | 'scored-already'
  | 'no-score-awaited'
  | 'comment-needed';

/**
 * Scores one paper of one candidate. A third score, which settles a dispute, wants a comment, and so does one before the
 * exam is over.
 */
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
  scoring: Scoring,
  input: ScoreInput,
  occasion: CertificationOccasion,
): Outcome<PaperStanding, ScoreRefusal> | PointsRefusal {
  const found = seatToScore(tx, scoring, input.candidateNumber, occasion);
  if (!found.ok) return found;
  const { seat, by } = found.value;
  const { papers } = scoring;
  const paper = papers.find((one) => one.id === input.paperId);
  if (!paper)
    return refuse('paper-unknown', { field: 'paperId', value: input.paperId, allowed: papers.map((one) => one.id) });
  const faults = pointsFaults(paper, input.points);
  if (faults.length > 0) return { ...refuse('points-wrong'), faults };
  if (Date.parse(scoring.session.endsAt) > occasion.now.getTime() && !input.comment?.trim())
    return refuse('exam-not-ended', { field: 'comment', value: scoring.session.endsAt });
  const scores = scoresOfSeat(tx, seat);
  const hindrance = scoreHindrance(paper, scores, by.accountId, input);
  if (hindrance) return hindrance;
  const before = scores.totals(paper.id);
  const position = before.length + 1;
  const total = totalOf(input.points);
  keepScore(tx, seat, { input, position, total, by: by.accountId }, occasion);
  recordEvent(
    tx,
    {
      actor: by,
      deed: 'assessment.score',
      thing: { type: 'exam-seat', id: seat.id },
      after: { paperId: paper.id, round: seat.round, position, total },
    },
    occasion,
  );
  return ok(paperStanding(paper, [...before, total]));
}

/** The seat behind a candidate number that this assessor may score now, and as whom they do. */
function seatToScore(
  tx: Transaction,
  { actor, session, tied }: Scoring,
  candidateNumber: string,
  occasion: CertificationOccasion,
): Outcome<{ seat: Seat; by: { accountId: number; role: string } }, ScoreRefusal> {
  const found = heldSeat(tx, session.id, candidateNumber);
  if (!found) return refuse('candidate-unknown', { field: 'candidateNumber', value: candidateNumber });
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
      value: candidateNumber,
      state: session.state,
      allowed: ['closed'],
    });
  if (Date.parse(session.startsAt) > occasion.now.getTime())
    return refuse('session-not-begun', { value: session.startsAt });
  return ok({ seat, by: { accountId: actor.accountId, role: allowed.value } });
}

function heldSeat(tx: Transaction, sessionId: number, candidateNumber: string) {
  return tx
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
        eq(examSeats.candidateNumber, candidateNumber),
        eq(examSeats.sessionId, sessionId),
        eq(examSeats.state, 'held'),
      ),
    )
    .get();
}

function scoreHindrance(
  paper: Paper,
  scores: SeatScores,
  assessorId: number,
  { candidateNumber, comment }: ScoreInput,
): Refusal<'scored-already' | 'no-score-awaited' | 'comment-needed'> | null {
  const before = scores.totals(paper.id);
  if (scores.of(paper.id).some((one) => one.assessorId === assessorId))
    return refuse('scored-already', { field: 'candidateNumber', value: candidateNumber });
  if (scores.formerAssessors.has(assessorId) || paperStanding(paper, before).done)
    return refuse('no-score-awaited', { field: 'candidateNumber', value: candidateNumber });
  return before.length === 2 && !comment?.trim() ? refuse('comment-needed', { field: 'comment' }) : null;
}

function keepScore(
  tx: Transaction,
  seat: Seat,
  { input, position, total, by }: { input: ScoreInput; position: number; total: number; by: number },
  occasion: CertificationOccasion,
): void {
  tx.insert(paperScores)
    .values({
      seatId: seat.id,
      paperId: input.paperId,
      round: seat.round,
      assessorId: by,
      position,
      points: { ...input.points },
      total,
      comment: input.comment?.trim() || null,
      scoredAt: occasion.now.toISOString(),
    })
    .run();
}
