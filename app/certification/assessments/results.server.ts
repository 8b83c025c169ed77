import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { assessments, examSessions } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import { dateInChina } from '../../calendar/working-days';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal, Thing } from '../../accounts/permissions/permissions';
import { recordEvent, type EventActor } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { moveCertificationApplication, type CertificationApplication } from '../applications/application.server';
import { scoredIn } from './assessor.server';
import { mailToCandidate } from '../applications/certification-mail.server';
import { conflictedSeats, sessionThing } from './conflicts.server';
import { findExamSession, type ExamSession } from '../sessions/exam-session.server';
import { afterExamSessionMove, examSessionMoves } from '../sessions/exam-session-state';
import type { CertificationOccasion } from '../applications/occasion.server';
import { scoresOfSession } from './paper-scores.server';
import type { Result } from './scoring';
import { judgeSession, type JudgedSeat, type Seat } from '../sessions/session-results.server';

export interface UnscoredRefusal extends Refusal<'scores-missing'> {
  readonly missing: readonly {
    readonly candidateNumber: string;
    readonly paperId: string;
    readonly awaiting: 'first' | 'second' | 'third';
  }[];
}
export type ConfirmRefusal =
  | PermissionRefusal
  | 'session-unknown'
  | 'session-state'
  | 'exam-not-ended'
  | 'changed-meanwhile'
  | 'scores-conflicted';

type Confirmer = EventActor & { readonly accountId: number };

/**
 * Confirms a closed session once its exam is over: every candidate passes or fails by the scheme they began with. Refused with the list of
 * scores that are missing. Papers passed in an earlier attempt count for as long as the scheme keeps them; whoever was
 * absent fails. Never by who scored in it, sat it, or has a tie to who did. `previewed` is the fingerprint of the
 * preview that was shown: when scores changed since, nothing is confirmed.
 */
export function confirmSession(
  db: Database,
  actor: Actor | null,
  sessionId: number,
  occasion: CertificationOccasion,
  previewed?: string,
): Outcome<{ passed: number; failed: number }, ConfirmRefusal> | UnscoredRefusal {
  return write(db, (tx) => {
    const session = findExamSession(tx, sessionId);
    const unseen = refuse('session-unknown', { value: String(sessionId) });
    if (!session) return unseen;
    const judged = judgeSession(tx, session, dateInChina(occasion.now));
    const allowed = authoriseIn(
      tx,
      actor,
      'assessment.confirm',
      confirmingThing(tx, actor, session),
      { type: 'exam-session', id: sessionId },
      occasion,
      unseen,
    );
    if (!allowed.ok) return allowed;
    const hindrance = confirmHindrance(tx, session, judged, { previewed, now: occasion.now });
    if (hindrance) return hindrance;
    const by = { accountId: actor!.accountId, role: allowed.value };
    for (const one of judged) assess(tx, one, by, occasion);
    return ok(keepConfirmed(tx, session, { judged, by }, occasion));
  });
}

function keepConfirmed(
  tx: Transaction,
  { id, state }: ExamSession,
  { judged, by }: { judged: readonly JudgedSeat[]; by: Confirmer },
  occasion: CertificationOccasion,
): { passed: number; failed: number } {
  const passed = judged.filter((one) => one.result!.passed).length;
  const counts = { passed, failed: judged.length - passed };
  tx.update(examSessions)
    .set({ state: 'confirmed', confirmedBy: by.accountId, confirmedAt: occasion.now.toISOString() })
    .where(eq(examSessions.id, id))
    .run();
  recordEvent(
    tx,
    {
      actor: by,
      deed: 'exam-session.confirm',
      thing: { type: 'exam-session', id },
      before: { state },
      after: { state: 'confirmed', ...counts },
    },
    occasion,
  );
  return counts;
}

function confirmHindrance(
  tx: Transaction,
  session: ExamSession,
  judged: readonly JudgedSeat[],
  { previewed, now }: { previewed: string | undefined; now: Date },
): Refusal<ConfirmRefusal> | UnscoredRefusal | null {
  if (afterExamSessionMove(session.state, 'confirm') === null)
    return refuse('session-state', { state: session.state, allowed: examSessionMoves(session.state) });
  if (Date.parse(session.endsAt) > now.getTime()) return refuse('exam-not-ended', { value: session.endsAt });
  const missing = missingScores(judged);
  if (missing.length > 0) return { ...refuse('scores-missing', { state: session.state }), missing };
  const conflicted = conflictedScores(tx, session.id, judged);
  if (conflicted.length > 0) return refuse('scores-conflicted', { value: conflicted.join('、') });
  return previewed !== undefined && previewed !== previewMark(judged) ? refuse('changed-meanwhile') : null;
}

function assess(
  tx: Transaction,
  { seat, application, result }: JudgedSeat,
  by: Confirmer,
  occasion: CertificationOccasion,
): void {
  const assessed = moveCertificationApplication(
    tx,
    application,
    'assess',
    { actor: by, after: { total: result!.total } },
    occasion,
  );
  if (!assessed.ok) throw new Error(`seat ${seat.id} holds an application that cannot be assessed: ${assessed.state}`);
  confirmSeat(tx, { seat, application: assessed.value, result: result! }, by, occasion);
}

/** Inside another command: writes the result of an assessed application, moves it and tells the candidate. */
export function confirmSeat(
  tx: Transaction,
  { seat, application, result }: { seat: Seat; application: CertificationApplication; result: Result },
  by: Confirmer,
  occasion: CertificationOccasion,
): void {
  const at = occasion.now.toISOString();
  tx.insert(assessments)
    .values({
      seatId: seat.id,
      passed: result.passed,
      papers: { ...result.papers },
      total: result.total,
      confirmedBy: by.accountId,
      confirmedAt: at,
    })
    .run();
  // Failed again after a rescoring: the waiting time of a resit still counts from the first result of this attempt.
  const failedOn = seat.round > 1 && application.failedOn !== null ? application.failedOn : dateInChina(occasion.now);
  const moved = moveCertificationApplication(
    tx,
    application,
    result.passed ? 'pass' : 'fail',
    { actor: by, set: result.passed ? { reason: null } : { failedOn, reason: null } },
    occasion,
  );
  if (!moved.ok) throw new Error(`application ${application.id} cannot be given a result: ${moved.state}`);
  mailToCandidate(tx, application, 'result', occasion);
}

/**
 * What confirming depends on: an official of the region who neither scored in the session nor has a tie to anybody who
 * sat it, themselves and their firm's people first.
 */
export function confirmingThing(db: Database | Transaction, actor: Actor | null, session: ExamSession): Thing {
  const scored = actor !== null && scoredIn(db, session.id).has(actor.accountId);
  return sessionThing(db, actor, session, scored ? actor.accountId : null);
}

export function missingScores(judged: readonly JudgedSeat[]): UnscoredRefusal['missing'] {
  return judged.flatMap(({ seat, papers }) =>
    papers.flatMap(({ paperId, awaiting }) =>
      awaiting === null ? [] : [{ candidateNumber: seat.candidateNumber, paperId, awaiting }],
    ),
  );
}

/**
 * Candidates scored by somebody who declared an interest in them afterwards: their scores are to be set aside first.
 */
export function conflictedScores(
  db: Database | Transaction,
  sessionId: number,
  judged: readonly JudgedSeat[],
): string[] {
  const scoresOf = scoresOfSession(db, sessionId);
  const tied = new Map(
    [...scoredIn(db, sessionId)].map((assessorId) => [assessorId, conflictedSeats(db, sessionId, assessorId)]),
  );
  return judged.flatMap(({ seat }) =>
    scoresOf(seat).all.some((score) => score.round === seat.round && tied.get(score.assessorId)!.has(seat.id))
      ? [seat.candidateNumber]
      : [],
  );
}

/** What a preview showed, in short: equal while nothing that counts has changed. */
export function previewMark(judged: readonly JudgedSeat[]): string {
  const lines = judged.map(
    ({ seat, result }) => `${seat.candidateNumber} ${seat.round} ${seat.absence} ${result?.total} ${result?.passed}`,
  );
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16);
}
