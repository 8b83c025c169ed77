import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications, examSeats, examSessions, paperScores } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { findCertificationApplication, moveCertificationApplication } from '../applications/application.server';
import { mailToCandidate } from '../applications/certification-mail.server';
import { tellAccepted } from './accepted-candidates.server';
import { tellAlerted } from './session-alerts.server';
import type { CertificationOccasion } from '../applications/occasion.server';
import { sessionToEdit, type ExamSession } from './exam-session.server';
import { afterExamSessionMove, examSessionMoves, type ExamSessionMove, type SeatState } from './exam-session-state';
import { sessionTime } from './session-time';

/**
 * Opens, closes, reopens or cancels a session. Closing ends its waiting list; cancelling, with a reason once
 * candidates could see it, frees everybody for another one; both tell them. It is not reopened once scoring began.
 */
export function moveExamSession(
  db: Database,
  actor: Actor | null,
  input: { id: number; move: Exclude<ExamSessionMove, 'confirm'>; reason?: string },
  occasion: CertificationOccasion,
): Outcome<ExamSession, PermissionRefusal | 'session-unknown' | 'session-state' | 'reason-needed' | 'scoring-began'> {
  return write(db, (tx) => {
    const found = sessionToEdit(tx, actor, input.id, occasion);
    if (!found.ok) return found;
    const { session: before, by } = found.value;
    const to = afterExamSessionMove(before.state, input.move);
    if (to === null)
      return refuse('session-state', {
        value: input.move,
        state: before.state,
        allowed: examSessionMoves(before.state),
      });
    const reason = input.reason?.trim() ?? '';
    const hindrance = moveHindrance(tx, before, input.move, reason);
    if (hindrance) return hindrance;
    const after = enter(tx, before, to);
    freePlaces(tx, before, { to, reason }, occasion);
    if (input.move === 'open') tellOpened(tx, after, occasion);
    recordEvent(
      tx,
      {
        actor: by,
        deed: `exam-session.${input.move}`,
        thing: { type: 'exam-session', id: before.id },
        before: { state: before.state },
        after: { state: to },
        ...(reason ? { reason } : {}),
      },
      occasion,
    );
    return ok(after);
  });
}

/** Who is accepted, and who asked to hear of it. */
function tellOpened(tx: Transaction, session: ExamSession, occasion: CertificationOccasion): void {
  tellAccepted(tx, session, 'sessionOpened', occasion);
  tellAlerted(tx, session, occasion);
}

function moveHindrance(
  tx: Transaction,
  { id, state }: ExamSession,
  move: ExamSessionMove,
  reason: string,
): Refusal<'reason-needed' | 'scoring-began'> | null {
  if (move === 'cancel' && state !== 'planned' && reason === '')
    return refuse('reason-needed', { field: 'reason', state });
  if (move === 'reopen' && hasScores(tx, id)) return refuse('scoring-began', { state, allowed: ['confirm', 'cancel'] });
  return null;
}

function enter(tx: Transaction, before: ExamSession, state: ExamSession['state']): ExamSession {
  const after = tx
    .update(examSessions)
    .set({ state })
    .where(and(eq(examSessions.id, before.id), eq(examSessions.state, before.state)))
    .returning()
    .get();
  if (!after) throw new Error(`exam session ${before.id} is no longer ${before.state}`);
  return after;
}

/**
 * Who loses a place by a session's new state, and is told so: the waiting when it closes, everybody when it is
 * cancelled.
 */
function freePlaces(
  tx: Transaction,
  session: ExamSession,
  { to, reason }: { to: ExamSession['state']; reason: string },
  occasion: CertificationOccasion,
): void {
  if (to === 'cancelled')
    freeEverybody(tx, session, ['held', 'waiting'], occasion, (id) =>
      mailToCandidate(tx, id, 'cancelled', occasion, () => [sessionTime(session), reason]),
    );
  if (to === 'closed')
    freeEverybody(tx, session, ['waiting'], occasion, (id) =>
      mailToCandidate(tx, id, 'waitingEnded', occasion, () => [sessionTime(session)]),
    );
}

function freeEverybody(
  tx: Transaction,
  { id: sessionId }: ExamSession,
  whose: readonly SeatState[],
  occasion: CertificationOccasion,
  tell: (applicationId: number) => void,
): void {
  const present = and(eq(examSeats.sessionId, sessionId), inArray(examSeats.state, [...whose]));
  const freed = tx
    .update(examSeats)
    .set({ state: 'given-back', seat: null, changedAt: occasion.now.toISOString() })
    .where(present)
    .returning()
    .all();
  const states = tx
    .select({ id: certificationApplications.id, state: certificationApplications.state })
    .from(certificationApplications)
    .where(
      inArray(
        certificationApplications.id,
        freed.map((seat) => seat.applicationId),
      ),
    )
    .all();
  for (const { id, state } of states)
    if (state === 'seated')
      moveCertificationApplication(
        tx,
        findCertificationApplication(tx, id)!,
        'unseat',
        { actor: { accountId: null } },
        occasion,
      );
  for (const { applicationId } of freed) tell(applicationId);
}

function hasScores(tx: Transaction, sessionId: number): boolean {
  return (
    tx
      .select({ id: paperScores.id })
      .from(paperScores)
      .innerJoin(examSeats, eq(examSeats.id, paperScores.seatId))
      .where(eq(examSeats.sessionId, sessionId))
      .limit(1)
      .get() !== undefined
  );
}
