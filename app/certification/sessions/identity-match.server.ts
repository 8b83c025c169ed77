import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications, examSeats } from '../../../db/schema/index';
import { write } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { identityHindrance } from '../../accounts/identity/identity-on-record.server';
import { sessionThing } from '../assessments/conflicts.server';
import { findExamSession } from './exam-session.server';
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
    const session = findExamSession(tx, input.sessionId);
    if (!session) return refuse('session-unknown', { value: String(input.sessionId) });
    const allowed = authoriseIn(
      tx,
      actor,
      'assessment.confirm',
      sessionThing(tx, actor, session),
      { type: 'exam-session', id: session.id },
      occasion,
    );
    if (!allowed.ok) return allowed;
    if (session.state !== 'closed') return refuse('session-state', { state: session.state, allowed: ['closed'] });
    if (Date.parse(session.startsAt) > occasion.now.getTime())
      return refuse('session-not-begun', { value: session.startsAt });
    const came = and(eq(examSeats.sessionId, session.id), eq(examSeats.state, 'held'), isNull(examSeats.absence));
    const seats = tx
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
    const strange = input.except.find((number) => !seats.some((seat) => seat.candidateNumber === number));
    if (strange !== undefined) return refuse('candidate-unknown', { field: 'except', value: strange });
    const matched = seats.filter(
      (seat) =>
        seat.matchedAt === null && !input.except.includes(seat.candidateNumber) && identityHindrance(tx, seat) === null,
    );
    const at = occasion.now.toISOString();
    for (const seat of matched)
      tx.update(examSeats)
        .set({ identityMatchedAt: at, identityMatchedBy: actor!.accountId, changedAt: at })
        .where(eq(examSeats.id, seat.id))
        .run();
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role: allowed.value },
        deed: 'exam-session.match-identities',
        thing: { type: 'exam-session', id: session.id },
        after: { seats: matched.length },
      },
      occasion,
    );
    return ok(matched.length);
  });
}
