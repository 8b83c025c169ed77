import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { assessorInterests, certificationApplications, examSeats, roleGrants, sessionAssessors } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/actor';
import { judge, type PermissionRefusal, type Thing } from '../accounts/permissions';
import { recordEvent } from '../history/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { findExamSession } from './exam-session.server';
import type { CertificationOccasion } from './occasion.server';

export type Interest = { readonly kind: 'family' | 'trainee'; readonly candidateId: number } | { readonly kind: 'company'; readonly companyId: number };

/** Names an assessor for a session. */
export function assignAssessor(db: Database, actor: Actor | null, input: { sessionId: number; assessorId: number }, occasion: CertificationOccasion): Outcome<null, PermissionRefusal | 'session-unknown' | 'not-an-assessor'> {
  return write(db, (tx) => {
    const session = findExamSession(tx, input.sessionId);
    if (!session) return refuse('session-unknown', { value: String(input.sessionId) });
    const allowed = judge(actor, 'exam-session.edit', { regionCode: session.regionCode });
    if (!allowed.ok) return allowed;
    if (!tx.select({ id: roleGrants.id }).from(roleGrants).where(and(eq(roleGrants.accountId, input.assessorId), eq(roleGrants.role, 'assessor'))).get()) return refuse('not-an-assessor', { field: 'assessorId', value: String(input.assessorId) });
    if (tx.insert(sessionAssessors).values(input).onConflictDoNothing().run().changes === 1) {
      recordEvent(tx, { actor: { accountId: actor!.accountId, role: allowed.value }, deed: 'assessor.assign', thing: { type: 'exam-session', id: input.sessionId }, after: { assessorId: input.assessorId } }, occasion);
    }
    return ok(null);
  });
}

/** An assessor declares whom they may not score: family, own trainees, people of a company they are tied to. */
export function declareInterest(db: Database, actor: Actor | null, interest: Interest, occasion: CertificationOccasion): Outcome<null, PermissionRefusal> {
  if (!actor) return refuse('sign-in-needed');
  if (!actor.roles.some((grant) => grant.role === 'assessor')) return refuse('not-allowed');
  return write(db, (tx) => {
    tx.insert(assessorInterests).values({ ...interest, assessorId: actor.accountId, declaredAt: occasion.now.toISOString() }).run();
    recordEvent(tx, { actor: { accountId: actor.accountId }, deed: 'assessor.declare-interest', thing: { type: 'account', id: actor.accountId }, after: { ...interest } }, occasion);
    return ok(null);
  });
}

/** What permission to score depends on: whose paper it is, their company, and who declared an interest in either. */
export function scoringThing(db: Database | Transaction, seatId: number): Thing & { readonly sessionId: number } {
  const row = db
    .select({ ownerId: certificationApplications.accountId, companyId: certificationApplications.companyId, sessionId: examSeats.sessionId })
    .from(examSeats)
    .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
    .where(eq(examSeats.id, seatId))
    .get()!;
  const interests = db.select().from(assessorInterests).all();
  const conflicted = interests.filter((one) => one.candidateId === row.ownerId || (one.companyId !== null && one.companyId === row.companyId)).map((one) => one.assessorId);
  return { ownerId: row.ownerId, companyId: row.companyId, conflicted, regionCode: findExamSession(db, row.sessionId)!.regionCode, sessionId: row.sessionId };
}
