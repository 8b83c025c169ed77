import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications, examSeats } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { identityHindrance } from '../../accounts/identity/identity-on-record.server';
import { sessionThing } from '../assessments/conflicts.server';
import { findExamSession, type EditableSession } from './exam-session.server';
import type { CertificationOccasion } from '../applications/occasion.server';

/**
 * Notes after the door that everybody who came was who they said, but for these candidate numbers. Who was absent, or
 * has no document on record to be matched with, is left out; answers how many were noted. One row of history.
 */
export function matchIdentities(
  db: Database,
  actor: Actor | null,
  input: { sessionId: number; except: readonly string[] },
  occasion: CertificationOccasion,
): Outcome<
  number,
  PermissionRefusal | 'session-unknown' | 'session-state' | 'session-not-begun' | 'candidate-unknown'
> {
  return write(db, (tx) => {
    const held = heldSession(tx, actor, input.sessionId, occasion);
    if (!held.ok) return held;
    const { session, by } = held.value;
    const seats = seatsOfWhoCame(tx, session.id);
    const strange = input.except.find((number) => !seats.some((seat) => seat.candidateNumber === number));
    if (strange !== undefined) return refuse('candidate-unknown', { field: 'except', value: strange });
    const matched = seats.filter(
      (seat) =>
        seat.matchedAt === null && !input.except.includes(seat.candidateNumber) && identityHindrance(tx, seat) === null,
    );
    noteMatched(
      tx,
      matched.map((seat) => seat.id),
      by.accountId,
      occasion,
    );
    recordEvent(
      tx,
      {
        actor: by,
        deed: 'exam-session.match-identities',
        thing: { type: 'exam-session', id: session.id },
        after: { seats: matched.length },
      },
      occasion,
    );
    return ok(matched.length);
  });
}

/** A session whose exam has begun, for who may say so of it. */
function heldSession(
  tx: Transaction,
  actor: Actor | null,
  id: number,
  occasion: CertificationOccasion,
): Outcome<EditableSession, PermissionRefusal | 'session-unknown' | 'session-state' | 'session-not-begun'> {
  const session = findExamSession(tx, id);
  if (!session) return refuse('session-unknown', { value: String(id) });
  const allowed = authoriseIn(
    tx,
    actor,
    'assessment.confirm',
    sessionThing(tx, actor, session),
    { type: 'exam-session', id },
    occasion,
  );
  if (!allowed.ok) return allowed;
  if (session.state !== 'closed') return refuse('session-state', { state: session.state, allowed: ['closed'] });
  if (Date.parse(session.startsAt) > occasion.now.getTime())
    return refuse('session-not-begun', { value: session.startsAt });
  return ok({ session, by: { accountId: actor!.accountId, role: allowed.value } });
}

function seatsOfWhoCame(tx: Transaction, sessionId: number) {
  const came = and(eq(examSeats.sessionId, sessionId), eq(examSeats.state, 'held'), isNull(examSeats.absence));
  return tx
    .select({
      id: examSeats.id,
      candidateNumber: examSeats.candidateNumber,
      matchedAt: examSeats.identityMatchedAt,
      accountId: certificationApplications.accountId,
      name: certificationApplications.name,
    })
    .from(examSeats)
    .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
    .where(came)
    .all();
}

function noteMatched(tx: Transaction, seats: readonly number[], by: number, occasion: CertificationOccasion): void {
  const at = occasion.now.toISOString();
  for (const id of seats)
    tx.update(examSeats)
      .set({ identityMatchedAt: at, identityMatchedBy: by, changedAt: at })
      .where(eq(examSeats.id, id))
      .run();
}
