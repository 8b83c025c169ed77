import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { assessments, examSeats, overturnedAssessments, scoreAppeals } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import { dateInChina } from '../../calendar/working-days';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { appealThing, findAppeal } from './appeal-case.server';
import { moveCertificationApplication } from './application.server';
import type { AppealDecision } from './application-state';
import { mailToCandidate } from './certification-mail.server';
import { sessionThing } from '../assessments/conflicts.server';
import { findExamSession } from '../sessions/exam-session.server';
import type { CertificationOccasion } from './occasion.server';
import { confirmSeat, missingScores, type UnscoredRefusal } from '../assessments/results.server';
import { judgeSession, type Seat } from '../sessions/session-results.server';

type AppealRefusal =
  | PermissionRefusal
  | 'appeal-unknown'
  | 'appeal-decided'
  | 'appeal-open'
  | 'reason-needed'
  | 'session-state'
  | 'candidate-unknown';

/**
 * Decides an appeal against scores, with a reason: the result stands, or the papers go to assessors who have not scored
 * them.
 */
export function decideAppeal(
  db: Database,
  actor: Actor | null,
  input: { appealId: number; decision: AppealDecision; reason: string },
  occasion: CertificationOccasion,
): Outcome<null, AppealRefusal> {
  return write(db, (tx) => {
    const found = findAppeal(tx, input.appealId);
    const unseen = refuse('appeal-unknown', { value: String(input.appealId) });
    if (!found) return unseen;
    const allowed = authoriseIn(
      tx,
      actor,
      'appeal.decide',
      appealThing(tx, actor, found),
      { type: 'exam-session', id: found.session.id },
      occasion,
      unseen,
    );
    if (!allowed.ok) return allowed;
    const { appeal, seat, application } = found;
    if (appeal.decision !== null || application.state !== 'appealed')
      return refuse('appeal-decided', { state: application.state });
    const reason = input.reason.trim();
    if (reason === '') return refuse('reason-needed', { field: 'reason' });
    const by = { accountId: actor!.accountId, role: allowed.value };
    keepRuling(tx, appeal.id, { decision: input.decision, reason, by: by.accountId }, occasion);
    if (input.decision === 'rescore') beginRound(tx, seat, occasion);
    const moved = moveCertificationApplication(
      tx,
      application,
      input.decision,
      { actor: by, reason, set: { reason }, after: { appealId: appeal.id } },
      occasion,
    );
    if (!moved.ok) throw new Error(`application ${application.id} cannot ${input.decision}: ${moved.state}`);
    mailToCandidate(tx, application.id, input.decision === 'uphold' ? 'upheld' : 'rescoring', occasion, () => [reason]);
    return ok(null);
  });
}

function keepRuling(
  tx: Transaction,
  id: number,
  { decision, reason, by }: { decision: AppealDecision; reason: string; by: number },
  occasion: CertificationOccasion,
): void {
  tx.update(scoreAppeals)
    .set({ decision, decisionReason: reason, decidedBy: by, decidedAt: occasion.now.toISOString() })
    .where(eq(scoreAppeals.id, id))
    .run();
}

/** Confirms the result of a rescoring; the candidate passes or fails by it. */
export function confirmRescored(
  db: Database,
  actor: Actor | null,
  appealId: number,
  occasion: CertificationOccasion,
): Outcome<{ passed: boolean }, AppealRefusal> | UnscoredRefusal {
  return write(db, (tx) => {
    const found = findAppeal(tx, appealId);
    const unseen = refuse('appeal-unknown', { value: String(appealId) });
    if (!found) return unseen;
    const named = { type: 'exam-session', id: found.session.id };
    // Pressed twice: who has just confirmed is told that it is done, not that they may not. So this is asked in two
    // parts.
    const near = authoriseIn(
      tx,
      actor,
      'appeal.decide',
      sessionThing(tx, actor, found.session),
      named,
      occasion,
      unseen,
    );
    if (!near.ok) return near;
    if (found.appeal.decision === null) return refuse('appeal-open', { state: found.application.state });
    if (found.application.state !== 'assessed') return refuse('appeal-decided', { state: found.application.state });
    const allowed = authoriseIn(tx, actor, 'appeal.decide', appealThing(tx, actor, found), named, occasion);
    if (!allowed.ok) return allowed;
    const judged = judgeSession(tx, found.session, dateInChina(occasion.now)).filter(
      (one) => one.seat.id === found.seat.id,
    );
    const missing = missingScores(judged);
    if (missing.length > 0) return { ...refuse('scores-missing', { state: found.application.state }), missing };
    confirmSeat(
      tx,
      { seat: found.seat, application: found.application, result: judged[0]!.result! },
      { accountId: actor!.accountId, role: allowed.value },
      occasion,
    );
    return ok({ passed: judged[0]!.result!.passed });
  });
}

/**
 * Gives a candidate's papers to other assessors before results are confirmed, with a reason: after a slip, or when
 * an assessor declared an interest too late. The scores so far stay as history and count no more.
 */
export function setScoresAside(
  db: Database,
  actor: Actor | null,
  input: { sessionId: number; candidateNumber: string; reason: string },
  occasion: CertificationOccasion,
): Outcome<null, AppealRefusal> {
  return write(db, (tx) => {
    const seat = tx.select().from(examSeats).where(eq(examSeats.candidateNumber, input.candidateNumber.trim())).get();
    const session = findExamSession(tx, input.sessionId);
    if (!session || seat?.sessionId !== session.id || seat.state !== 'held')
      return refuse('candidate-unknown', { field: 'candidateNumber', value: input.candidateNumber });
    const allowed = authoriseIn(
      tx,
      actor,
      'assessment.confirm',
      sessionThing(tx, actor, session),
      { type: 'exam-session', id: session.id },
      occasion,
      refuse('candidate-unknown', { field: 'candidateNumber', value: input.candidateNumber }),
    );
    if (!allowed.ok) return allowed;
    if (session.state !== 'closed') return refuse('session-state', { state: session.state, allowed: ['closed'] });
    if (input.reason.trim() === '') return refuse('reason-needed', { field: 'reason' });
    beginRound(tx, seat, occasion);
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: 'exam-seat.rescore',
        thing: { type: 'exam-seat', id: seat.id },
        before: { round: seat.round },
        after: { round: seat.round + 1 },
        reason: input.reason.trim(),
      },
      occasion,
    );
    return ok(null);
  });
}

/** The next round of a seat: its confirmed result, if any, becomes history, and so does an absence found to be none. */
function beginRound(tx: Transaction, seat: Seat, occasion: CertificationOccasion): void {
  const old = tx.select().from(assessments).where(eq(assessments.seatId, seat.id)).get();
  if (old) {
    const { seatId, passed, papers, total, confirmedBy, confirmedAt } = old;
    tx.insert(overturnedAssessments)
      .values({ seatId, round: seat.round, passed, papers, total, confirmedBy, confirmedAt })
      .run();
    tx.delete(assessments).where(eq(assessments.seatId, seat.id)).run();
  }
  tx.update(examSeats)
    .set({
      round: seat.round + 1,
      absence: null,
      absenceReason: null,
      absenceBy: null,
      changedAt: occasion.now.toISOString(),
    })
    .where(eq(examSeats.id, seat.id))
    .run();
}
