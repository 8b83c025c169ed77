import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { examSeats, examSessions, paperScores, schemeVersions, sessionAssessors } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/actor';
import { judge, type PermissionRefusal } from '../accounts/permissions';
import { recordEvent } from '../history/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { scoringThing } from './assessor.server';
import type { CertificationOccasion } from './occasion.server';
import type { SchemeContent } from './scheme';
import { paperStanding, pointsFaults, totalOf, type PaperStanding, type Points, type PointsFault } from './scoring';

/** A candidate as an assessor sees them: a number and what there is to do. No name, company, region or order. */
export interface CandidateToScore {
  readonly candidateNumber: string;
  readonly papers: readonly { readonly paperId: string; readonly awaiting: 'first' | 'second' | 'third' | null; readonly mine: number | null }[];
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
export type ScoreRefusal = PermissionRefusal | 'candidate-unknown' | 'paper-unknown' | 'not-assigned' | 'session-state' | 'scored-already' | 'no-score-awaited' | 'comment-needed';

/** Who an assessor may score in a session, by candidate number: never their own, their company's or whom they declared. */
export function listCandidatesToScore(db: Database, actor: Actor | null, sessionId: number): CandidateToScore[] {
  const rows = db.select({ id: examSeats.id, candidateNumber: examSeats.candidateNumber, content: schemeVersions.content }).from(examSeats).innerJoin(examSessions, eq(examSessions.id, examSeats.sessionId)).innerJoin(schemeVersions, eq(schemeVersions.id, examSessions.schemeVersionId)).where(and(eq(examSeats.sessionId, sessionId), eq(examSeats.state, 'held'))).orderBy(asc(examSeats.candidateNumber)).all();
  return rows
    .filter((row) => isAssigned(db, actor, sessionId) && judge(actor, 'assessment.score', scoringThing(db, row.id)).ok)
    .map(({ id, candidateNumber, content }) => ({
      candidateNumber,
      papers: content.papers.map((paper) => {
        const scores = scoresOf(db, id, paper.id);
        const standing = paperStanding(paper, scores.map((one) => one.total));
        return { paperId: paper.id, awaiting: standing.done ? null : standing.awaiting, mine: scores.find((one) => one.assessorId === actor!.accountId)?.total ?? null };
      }),
    }));
}

/** Scores one paper of one candidate. A third score, which settles a dispute, wants a comment. */
export function scorePaper(db: Database, actor: Actor | null, sessionId: number, input: ScoreInput, occasion: CertificationOccasion): Outcome<PaperStanding, ScoreRefusal> | PointsRefusal {
  return write(db, (tx) => scoreIn(tx, actor, sessionId, input, occasion));
}

/** `scorePaper` inside another command. */
export function scoreIn(tx: Transaction, actor: Actor | null, sessionId: number, input: ScoreInput, occasion: CertificationOccasion): Outcome<PaperStanding, ScoreRefusal> | PointsRefusal {
  const seat = tx.select().from(examSeats).where(and(eq(examSeats.candidateNumber, input.candidateNumber), eq(examSeats.sessionId, sessionId), eq(examSeats.state, 'held'))).get();
  if (!actor) return refuse('sign-in-needed');
  if (!isAssigned(tx, actor, sessionId)) return refuse('not-assigned');
  if (!seat) return refuse('candidate-unknown', { field: 'candidateNumber', value: input.candidateNumber });
  const allowed = judge(actor, 'assessment.score', scoringThing(tx, seat.id));
  if (!allowed.ok) return allowed;
  const session = tx.select().from(examSessions).where(eq(examSessions.id, sessionId)).get()!;
  if (session.state !== 'closed') return refuse('session-state', { state: session.state, allowed: ['closed'] });
  const content: SchemeContent = tx.select({ content: schemeVersions.content }).from(schemeVersions).where(eq(schemeVersions.id, session.schemeVersionId)).get()!.content;
  const paper = content.papers.find((one) => one.id === input.paperId);
  if (!paper) return refuse('paper-unknown', { field: 'paperId', value: input.paperId, allowed: content.papers.map((one) => one.id) });
  const faults = pointsFaults(paper, input.points);
  if (faults.length > 0) return { ...refuse('points-wrong'), faults };
  const before = scoresOf(tx, seat.id, paper.id);
  if (before.some((one) => one.assessorId === actor.accountId)) return refuse('scored-already', { field: 'candidateNumber', value: input.candidateNumber });
  if (paperStanding(paper, before.map((one) => one.total)).done) return refuse('no-score-awaited', { field: 'candidateNumber', value: input.candidateNumber });
  const position = before.length + 1;
  if (position === 3 && !input.comment?.trim()) return refuse('comment-needed', { field: 'comment' });
  const total = totalOf(input.points);
  tx.insert(paperScores).values({ seatId: seat.id, paperId: paper.id, assessorId: actor.accountId, position, points: { ...input.points }, total, comment: input.comment, scoredAt: occasion.now.toISOString() }).run();
  recordEvent(tx, { actor: { accountId: actor.accountId, role: allowed.value }, deed: 'assessment.score', thing: { type: 'exam-seat', id: seat.id }, after: { paperId: paper.id, position, total } }, occasion);
  return ok(paperStanding(paper, [...before.map((one) => one.total), total]));
}

/** The scores of a paper in the order they came. */
export function scoresOf(db: Database | Transaction, seatId: number, paperId: string): (typeof paperScores.$inferSelect)[] {
  return db.select().from(paperScores).where(and(eq(paperScores.seatId, seatId), eq(paperScores.paperId, paperId))).orderBy(asc(paperScores.position)).all();
}

function isAssigned(db: Database | Transaction, actor: Actor | null, sessionId: number): boolean {
  return actor !== null && db.select({ id: sessionAssessors.sessionId }).from(sessionAssessors).where(and(eq(sessionAssessors.sessionId, sessionId), eq(sessionAssessors.assessorId, actor.accountId))).get() !== undefined;
}
