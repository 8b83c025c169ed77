import { and, asc, eq, gt, inArray, isNotNull, lt, ne } from 'drizzle-orm';
import { certificationApplications, examSeats, examSessions } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import {
  findCertificationApplication,
  moveCertificationApplication,
  type CertificationApplication,
} from '../applications/application.server';
import { mailToCandidate } from '../applications/certification-mail.server';
import type { CertificationOccasion } from '../applications/occasion.server';
import { newDigits, type Random } from '../../secrets/token.server';
import type { ExamSession } from './exam-session.server';
import { tellAccepted } from './accepted-candidates.server';
import type { Seat } from './session-results.server';
import { placeText, sessionTime } from './session-time';

/** Inside another command: takes the lowest free seat, or else the end of the waiting list. */
export function enterPlace(
  tx: Transaction,
  application: CertificationApplication,
  session: ExamSession,
  occasion: CertificationOccasion,
): Seat {
  const free = freeSeat(tx, session);
  const at = occasion.now.toISOString();
  const candidateNumber = newCandidateNumber(tx, occasion.random);
  return tx
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
}

/**
 * Inside another command: fills free seats of a session from its waiting list, in order, and tells who moved up. Where
 * the session was full and seats are left, everybody accepted who has none is told; not `besides`, who just gave it back.
 */
export function moveUp(
  tx: Transaction,
  session: ExamSession,
  occasion: CertificationOccasion,
  { wasFull, besides = null }: { readonly wasFull: boolean; readonly besides?: number | null },
): void {
  fillSeats(tx, session, occasion);
  if (wasFull && freeSeat(tx, session) !== null) tellAccepted(tx, session, 'seatFree', occasion, besides);
}

/** Has the session no free seat? */
export function isFull(tx: Transaction, session: ExamSession): boolean {
  return freeSeat(tx, session) === null;
}

function fillSeats(tx: Transaction, session: ExamSession, occasion: CertificationOccasion): void {
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

/** The lowest seat nobody holds; null when there is none. */
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
