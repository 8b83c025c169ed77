import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { examSeats } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { identityHindrance, type IdentityHindrance } from '../../accounts/identity/identity-on-record.server';
import { moveCertificationApplication, type CertificationApplication } from '../applications/application.server';
import { applicationMoves } from '../applications/application-state';
import { findExamSession, type ExamSession } from './exam-session.server';
import { examSessionMoves, presentSeatStates } from './exam-session-state';
import { clashing, enterPlace, isFull, moveUp } from './free-seats.server';
import type { CertificationOccasion } from '../applications/occasion.server';
import { ownApplication } from '../applications/own-application.server';

export type Seat = typeof examSeats.$inferSelect;
type SeatRefusal =
  | PermissionRefusal
  | IdentityHindrance
  | 'application-unknown'
  | 'session-unknown'
  | 'session-state'
  | 'session-began'
  | 'move-not-allowed'
  | 'wrong-scheme'
  | 'seat-taken-already'
  | 'session-clash';

/**
 * Takes the lowest free seat of an open session, or a place in its waiting list when none is free. Refused when the
 * application is for another scheme or holds a place already, and when the person sits another exam at that time.
 */
export function takeSeat(
  db: Database,
  actor: Actor | null,
  input: { applicationId: number; sessionId: number },
  occasion: CertificationOccasion,
): Outcome<Seat, SeatRefusal> {
  return write(db, (tx) => {
    const own = ownApplication(tx, actor, input.applicationId, occasion);
    if (!own.ok) return own;
    const { application } = own.value;
    const session = findExamSession(tx, input.sessionId);
    if (!session) return refuse('session-unknown', { value: String(input.sessionId) });
    const hindrance = seatHindrance(tx, application, session, occasion.now);
    if (hindrance) return hindrance;
    const taken = enterPlace(tx, application, session, occasion);
    recordEvent(
      tx,
      {
        actor: { accountId: application.accountId },
        deed: taken.seat === null ? 'seat.wait' : 'seat.take',
        thing: { type: 'certification', id: application.id },
        after: { sessionId: session.id, seat: taken.seat },
      },
      occasion,
    );
    if (taken.seat !== null)
      moveCertificationApplication(
        tx,
        application,
        'seat',
        { actor: { accountId: application.accountId }, after: { sessionId: session.id } },
        occasion,
      );
    return ok(taken);
  });
}

function seatHindrance(
  tx: Transaction,
  application: CertificationApplication,
  session: ExamSession,
  now: Date,
): Refusal<SeatRefusal> | null {
  if (session.state !== 'open')
    return refuse('session-state', { state: session.state, allowed: examSessionMoves(session.state) });
  if (Date.parse(session.startsAt) <= now.getTime()) return refuse('session-began', { value: session.startsAt });
  if (session.schemeVersionId !== application.schemeVersionId)
    return refuse('wrong-scheme', {
      value: String(session.schemeVersionId),
      allowed: [String(application.schemeVersionId)],
    });
  if (presentSeat(tx, application.id)) return refuse('seat-taken-already', { state: application.state });
  if (application.state !== 'accepted')
    return refuse('move-not-allowed', {
      value: 'seat',
      state: application.state,
      allowed: applicationMoves(application.state),
    });
  const hindrance = identityHindrance(tx, application);
  if (hindrance) return hindrance;
  const clash = clashing(tx, application.accountId, session);
  return clash === null ? null : refuse('session-clash', { value: String(clash) });
}

/** Gives a seat or waiting place back before the session begins; the first in the waiting list moves up. */
export function giveBackSeat(
  db: Database,
  actor: Actor | null,
  applicationId: number,
  occasion: CertificationOccasion,
): Outcome<null, SeatRefusal> {
  return write(db, (tx) => {
    const own = ownApplication(tx, actor, applicationId, occasion);
    if (!own.ok) return own;
    const { application } = own.value;
    const seat = presentSeat(tx, applicationId);
    const session = seat && findExamSession(tx, seat.sessionId);
    if (!session)
      return refuse('move-not-allowed', {
        value: 'unseat',
        state: application.state,
        allowed: applicationMoves(application.state),
      });
    // Whoever only waits takes nothing from anybody by leaving.
    if (session.state !== 'open' && seat!.state === 'held')
      return refuse('session-state', { state: session.state, allowed: examSessionMoves(session.state) });
    if (application.state === 'seated')
      moveCertificationApplication(
        tx,
        application,
        'unseat',
        { actor: { accountId: application.accountId } },
        occasion,
      );
    giveBackSeatOf(tx, applicationId, occasion);
    return ok(null);
  });
}

/** Inside another command: frees the application's place, if any, and lets the waiting list move up. */
export function giveBackSeatOf(tx: Transaction, applicationId: number, occasion: CertificationOccasion): void {
  const seat = presentSeat(tx, applicationId);
  if (!seat) return;
  const session = findExamSession(tx, seat.sessionId)!;
  const wasFull = isFull(tx, session);
  tx.update(examSeats)
    .set({ state: 'given-back', seat: null, changedAt: occasion.now.toISOString() })
    .where(eq(examSeats.id, seat.id))
    .run();
  recordEvent(
    tx,
    {
      actor: { accountId: null },
      deed: 'seat.give-back',
      thing: { type: 'certification', id: applicationId },
      before: { sessionId: seat.sessionId, seat: seat.seat },
    },
    occasion,
  );
  if (session.state === 'open' && Date.parse(session.startsAt) > occasion.now.getTime())
    moveUp(tx, session, occasion, { wasFull, besides: applicationId });
}

/**
 * Inside another command: the seat of an attempt that is over stays on record, and the application may take another.
 */
export function finishSeatOf(tx: Transaction, applicationId: number, occasion: CertificationOccasion): void {
  tx.update(examSeats)
    .set({ state: 'sat', changedAt: occasion.now.toISOString() })
    .where(and(eq(examSeats.applicationId, applicationId), eq(examSeats.state, 'held')))
    .run();
}

/** The place an application holds or waits for now; null when there is none. */
export function presentSeat(db: Database | Transaction, applicationId: number): Seat | null {
  return (
    db
      .select()
      .from(examSeats)
      .where(and(eq(examSeats.applicationId, applicationId), inArray(examSeats.state, [...presentSeatStates])))
      .get() ?? null
  );
}
