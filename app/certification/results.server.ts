import { and, desc, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { assessments, examSeats, examSessions } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import { dateInChina } from '../alliance/working-days';
import type { Actor } from '../accounts/actor';
import { judge, type PermissionRefusal } from '../accounts/permissions';
import { recordEvent } from '../history/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import { findCertificationApplication, moveCertificationApplication } from './application.server';
import { findExamSession, type ExamSession } from './exam-session.server';
import { afterExamSessionMove, examSessionMoves } from './exam-session-state';
import { dayMonthsLater } from './months';
import type { CertificationOccasion } from './occasion.server';
import type { SchemeContent } from './scheme';
import { findSchemeVersion } from './scheme-version.server';
import { scoresOf } from './scores.server';
import { paperStanding, resultOf } from './scoring';
import { sessionStatistics, type ScorePair, type SessionStatistics } from './session-statistics';

export interface UnscoredRefusal extends Refusal<'scores-missing'> {
  readonly missing: readonly { readonly candidateNumber: string; readonly paperId: string; readonly awaiting: 'first' | 'second' | 'third' }[];
}

/**
 * Confirms a closed session: every candidate passes or fails by the scheme they began with. Refused with the list of
 * scores that are missing. Papers passed in an earlier attempt count for as long as the scheme keeps them.
 */
export function confirmSession(db: Database, actor: Actor | null, sessionId: number, occasion: CertificationOccasion): Outcome<{ passed: number; failed: number }, PermissionRefusal | 'session-unknown' | 'session-state'> | UnscoredRefusal {
  return write(db, (tx) => {
    const session = findExamSession(tx, sessionId);
    if (!session) return refuse('session-unknown', { value: String(sessionId) });
    const allowed = judge(actor, 'assessment.confirm', { regionCode: session.regionCode });
    if (!allowed.ok) return allowed;
    if (afterExamSessionMove(session.state, 'confirm') === null) return refuse('session-state', { state: session.state, allowed: examSessionMoves(session.state) });
    const { content } = findSchemeVersion(tx, session.schemeVersionId)!;
    const judged = seatsOf(tx, sessionId).map((seat) => ({ seat, ...standingOf(tx, seat, content, dateInChina(occasion.now)) }));
    const missing = judged.flatMap((one) => one.missing);
    if (missing.length > 0) return { ...refuse('scores-missing', { state: session.state }), missing };
    const by = { accountId: actor!.accountId, role: allowed.value };
    let passed = 0;
    for (const { seat, points } of judged) {
      const result = resultOf(content, points);
      passed += Number(result.passed);
      tx.insert(assessments).values({ seatId: seat.id, passed: result.passed, papers: { ...result.papers }, total: result.total, confirmedBy: by.accountId, confirmedAt: occasion.now.toISOString() }).run();
      const assessed = moveCertificationApplication(tx, findCertificationApplication(tx, seat.applicationId)!, 'assess', { actor: by, after: { total: result.total } }, occasion);
      if (!assessed.ok) throw new Error(`seat ${seat.id} holds an application that cannot be assessed: ${assessed.state}`);
      moveCertificationApplication(tx, assessed.value, result.passed ? 'pass' : 'fail', { actor: by, set: result.passed ? {} : { failedOn: dateInChina(occasion.now) } }, occasion);
      tx.update(examSeats).set({ changedAt: occasion.now.toISOString() }).where(eq(examSeats.id, seat.id)).run();
    }
    tx.update(examSessions).set({ state: 'confirmed', confirmedBy: by.accountId, confirmedAt: occasion.now.toISOString() }).where(eq(examSessions.id, sessionId)).run();
    recordEvent(tx, { actor: by, deed: 'exam-session.confirm', thing: { type: 'exam-session', id: sessionId }, before: { state: session.state }, after: { state: 'confirmed', passed, failed: judged.length - passed } }, occasion);
    return ok({ passed, failed: judged.length - passed });
  });
}

/** Distribution, pass rate and agreement of a session's results. */
export function statisticsOf(db: Database, session: ExamSession): SessionStatistics {
  const { content } = findSchemeVersion(db, session.schemeVersionId)!;
  const results = db.select({ passed: assessments.passed, total: assessments.total }).from(assessments).innerJoin(examSeats, eq(examSeats.id, assessments.seatId)).where(and(eq(examSeats.sessionId, session.id), isNull(assessments.annulledAt))).all();
  const doubled = content.papers.filter((paper) => paper.assessors === 2);
  const pairs = seatsOf(db, session.id).flatMap((seat) =>
    doubled.flatMap((paper): ScorePair[] => {
      const [first, second] = scoresOf(db, seat.id, paper.id);
      return first && second ? [{ first: first.total, second: second.total }] : [];
    }),
  );
  return sessionStatistics(results, pairs, Math.max(0, ...doubled.map((paper) => paper.mostDifference)));
}

type Seat = typeof examSeats.$inferSelect;

function seatsOf(db: Database | Transaction, sessionId: number): Seat[] {
  return db.select().from(examSeats).where(and(eq(examSeats.sessionId, sessionId), eq(examSeats.state, 'held'))).all();
}

function standingOf(tx: Transaction, seat: Seat, content: SchemeContent, today: string): { points: Record<string, number>; missing: UnscoredRefusal['missing'] } {
  const kept = keptPapers(tx, seat, content, today);
  const points: Record<string, number> = {};
  const missing: UnscoredRefusal['missing'][number][] = [];
  for (const paper of content.papers) {
    const totals = scoresOf(tx, seat.id, paper.id).map((one) => one.total);
    const standing = paperStanding(paper, totals);
    const earlier = totals.length === 0 ? kept[paper.id] : undefined;
    if (earlier !== undefined) points[paper.id] = earlier;
    else if (standing.done) points[paper.id] = standing.points;
    else missing.push({ candidateNumber: seat.candidateNumber, paperId: paper.id, awaiting: standing.awaiting });
  }
  return { points, missing };
}

/** Points of papers passed at earlier attempts of the same application that the scheme still keeps. */
function keptPapers(tx: Transaction, seat: Seat, content: SchemeContent, today: string): Record<string, number> {
  const earlier = tx.select({ papers: assessments.papers, at: assessments.confirmedAt }).from(assessments).innerJoin(examSeats, eq(examSeats.id, assessments.seatId)).where(and(eq(examSeats.applicationId, seat.applicationId), isNull(assessments.annulledAt))).orderBy(desc(assessments.confirmedAt)).all();
  const kept: Record<string, number> = {};
  for (const { papers, at } of earlier) {
    if (dayMonthsLater(dateInChina(new Date(at)), content.resit.keepPassedMonths) < today) continue;
    for (const paper of content.papers) if ((papers[paper.id] ?? 0) >= paper.passMark) kept[paper.id] ??= papers[paper.id]!;
  }
  return kept;
}
