import { and, asc, eq, gt, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { examSeats, examSessions } from '../../../db/schema/index';
import type { OpenSession } from './open-session';

/** Open sessions of a scheme's version that have not begun, the soonest first, with what is left of each. */
export function openSessions(db: Database, schemeVersionId: number, now: Date): OpenSession[] {
  const count = (state: 'held' | 'waiting') =>
    sql<number>`(select count(*) from ${examSeats}
      where ${and(eq(examSeats.sessionId, examSessions.id), eq(examSeats.state, state))})`.mapWith(Number);
  const rows = db
    .select({ session: examSessions, held: count('held'), waiting: count('waiting') })
    .from(examSessions)
    .where(
      and(
        eq(examSessions.schemeVersionId, schemeVersionId),
        eq(examSessions.state, 'open'),
        gt(examSessions.startsAt, now.toISOString()),
      ),
    )
    .orderBy(asc(examSessions.startsAt))
    .all();
  return rows.map(({ session, held, waiting }) => ({
    ...sessionShown(session),
    left: Math.max(0, session.seats - held),
    waiting,
  }));
}

/** How to join an online session is told to who holds a seat in it, and to nobody else. */
export function sessionShown(
  { id, startsAt, endsAt, place, online, seats }: Omit<OpenSession, 'left' | 'waiting'>,
  seated = false,
): Omit<OpenSession, 'left' | 'waiting'> {
  return { id, startsAt, endsAt, place: online && !seated ? '' : place, online, seats };
}
