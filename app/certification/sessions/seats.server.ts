import { and, asc, eq, gt, inArray, isNotNull, lt, ne } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications, examSeats, examSessions } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { identityHindrance, type IdentityHindrance } from '../../accounts/identity/identity-on-record.server';
import { newDigits, type Random } from '../../secrets/token.server';
import { findCertificationApplication, moveCertificationApplication } from '../applications/application.server';
import { mailToCandidate } from '../applications/certification-mail.server';
import { applicationMoves } from '../applications/application-state';
import { findExamSession, type ExamSession } from './exam-session.server';
import { examSessionMoves, presentSeatStates } from './exam-session-state';
import type { CertificationOccasion } from '../applications/occasion.server';
import { placeText, sessionTime } from './session-time';

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
    const application = findCertificationApplication(tx, input.applicationId);
    const allowed = authoriseIn(
      tx,
      actor,
      'certification.apply',
      { ownerId: application?.accountId ?? actor?.accountId ?? null },
      { type: 'certification', id: input.applicationId },
      occasion,
      refuse('application-unknown', { value: String(input.applicationId) }),
    );
    if (!allowed.ok) return allowed;
    if (!application) return refuse('application-unknown', { value: String(input.applicationId) });
    const session = findExamSession(tx, input.sessionId);
    if (!session) return refuse('session-unknown', { value: String(input.sessionId) });
    if (session.state !== 'open')
      return refuse('session-state', { state: session.state, allowed: examSessionMoves(session.state) });
    if (Date.parse(session.startsAt) <= occasion.now.getTime())
      return refuse('session-began', { value: session.startsAt });
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
    if (clash !== null) return refuse('session-clash', { value: String(clash) });
    const free = freeSeat(tx, session);
    const at = occasion.now.toISOString();
    const candidateNumber = newCandidateNumber(tx, occasion.random);
    const taken = tx
      .insert(examSeats)
      .values({
        sessionId: session.id,
        applicationId: application.id,
        state: free === null ? 'waiting' : 'held',
        seat: free,
        candidateNumber,
        takenAt: at,
        changedAt: at,
      })
      .returning()
      .get();
    recordEvent(
      tx,
      {
        actor: { accountId: application.accountId },
        deed: free === null ? 'seat.wait' : 'seat.take',
        thing: { type: 'certification', id: application.id },
        after: { sessionId: session.id, seat: free },
      },
      occasion,
    );
    if (free !== null)
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

/** Gives a seat or waiting place back before the session begins; the first in the waiting list moves up. */
export function giveBackSeat(
  db: Database,
  actor: Actor | null,
  applicationId: number,
  occasion: CertificationOccasion,
): Outcome<null, SeatRefusal> {
  return write(db, (tx) => {
    const application = findCertificationApplication(tx, applicationId);
    const allowed = authoriseIn(
      tx,
      actor,
      'certification.apply',
      { ownerId: application?.accountId ?? actor?.accountId ?? null },
      { type: 'certification', id: applicationId },
      occasion,
      refuse('application-unknown', { value: String(applicationId) }),
    );
    if (!allowed.ok) return allowed;
    if (!application) return refuse('application-unknown', { value: String(applicationId) });
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
  const session = findExamSession(tx, seat.sessionId)!;
  if (session.state === 'open' && Date.parse(session.startsAt) > occasion.now.getTime()) moveUp(tx, session, occasion);
}

/** Inside another command: the seat of an attempt that is over stays on record, and the application may take another. */
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

/** Inside another command: fills free seats of a session from its waiting list, in order, and tells who moved up. */
export function moveUp(tx: Transaction, session: ExamSession, occasion: CertificationOccasion): void {
  const waiting = tx
    .select()
    .from(examSeats)
    .where(and(eq(examSeats.sessionId, session.id), eq(examSeats.state, 'waiting')))
    .orderBy(asc(examSeats.id))
    .all();
  for (const next of waiting) {
    const free = freeSeat(tx, session);
    if (free === null) return;
    const application = findCertificationApplication(tx, next.applicationId)!;
    // Since they began to wait they may have taken a seat elsewhere at that time.
    if (application.state !== 'accepted' || clashing(tx, application.accountId, session) !== null) continue;
    tx.update(examSeats)
      .set({ state: 'held', seat: free, changedAt: occasion.now.toISOString() })
      .where(eq(examSeats.id, next.id))
      .run();
    moveCertificationApplication(
      tx,
      application,
      'seat',
      { actor: { accountId: null }, after: { sessionId: session.id, seat: free } },
      occasion,
    );
    mailToCandidate(tx, application.id, 'movedUp', occasion, (language) => [
      sessionTime(session),
      placeText(session, language),
    ]);
  }
}

function freeSeat(tx: Transaction, session: ExamSession): number | null {
  const taken = new Set(
    tx
      .select({ seat: examSeats.seat })
      .from(examSeats)
      .where(and(eq(examSeats.sessionId, session.id), isNotNull(examSeats.seat)))
      .all()
      .map((row) => row.seat),
  );
  for (let seat = 1; seat <= session.seats; seat += 1) if (!taken.has(seat)) return seat;
  return null;
}

/** The session in which the person already sits at some of that time; null when there is none. */
export function clashing(
  tx: Transaction,
  accountId: number,
  session: Pick<ExamSession, 'id' | 'startsAt' | 'endsAt'>,
): number | null {
  const found = tx
    .select({ id: examSessions.id })
    .from(examSeats)
    .innerJoin(examSessions, eq(examSessions.id, examSeats.sessionId))
    .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
    .where(
      and(
        eq(certificationApplications.accountId, accountId),
        eq(examSeats.state, 'held'),
        inArray(examSessions.state, ['planned', 'open', 'closed']),
        ne(examSessions.id, session.id),
        lt(examSessions.startsAt, session.endsAt),
        gt(examSessions.endsAt, session.startsAt),
      ),
    )
    .get();
  return found?.id ?? null;
}

function newCandidateNumber(tx: Transaction, random: Random): string {
  for (;;) {
    const number = newDigits(random, 8);
    if (!tx.select({ id: examSeats.id }).from(examSeats).where(eq(examSeats.candidateNumber, number)).get())
      return number;
  }
}
