import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { examSeats } from '../../../db/schema/index';
import type { SessionDesk } from './session-view';

/**
 * What the code on an admission ticket opens for an official who runs the exam: whether its candidate holds a seat
 * here. `seat` is null where they hold none. Null where no ticket was shown, or to who may not run it. No name: names
 * are opened apart, which history notes.
 */
export function ticketAtDoor(
  db: Database,
  { id, mayEdit }: Pick<SessionDesk, 'id' | 'mayEdit'>,
  candidateNumber: string,
): TicketAtDoor | null {
  if (!mayEdit || candidateNumber === '') return null;
  const held = and(
    eq(examSeats.sessionId, id),
    eq(examSeats.candidateNumber, candidateNumber),
    eq(examSeats.state, 'held'),
  );
  const { seat, absence } = examSeats;
  const found = db.select({ seat, absence }).from(examSeats).where(held).get();
  return { candidateNumber, seat: found?.seat ?? null, absence: found?.absence ?? null };
}

/** A ticket held against the seats of a session. */
export type TicketAtDoor = Pick<typeof examSeats.$inferSelect, 'candidateNumber' | 'seat' | 'absence'>;
