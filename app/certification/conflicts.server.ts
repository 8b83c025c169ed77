import { and, eq, gt, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, assessorInterests, certificationApplications, examSeats, roleGrants, sessionAssessors, talents } from '../../db/schema/index';
import type { Transaction } from '../../db/write';

/**
 * Seats of a session whose candidates an assessor never scores: themselves, people of a company they belong to
 * (as its member, or where their own record says they work), and whomever they declared. A declaration taken back
 * after the assessor saw the session's candidates still holds there.
 */
export function conflictedSeats(db: Database | Transaction, sessionId: number, assessorId: number): ReadonlySet<number> {
  const { people, addresses, firms } = interestsIn(db, sessionId, assessorId);
  const seats = db
    .select({ id: examSeats.id, ownerId: certificationApplications.accountId, email: accounts.email, applied: certificationApplications.companyId, works: talents.companyId })
    .from(examSeats)
    .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
    .innerJoin(accounts, eq(accounts.id, certificationApplications.accountId))
    .leftJoin(talents, eq(talents.accountId, certificationApplications.accountId))
    .where(eq(examSeats.sessionId, sessionId))
    .all();
  const members = firms.size === 0 ? new Set<number>() : new Set(db.select({ accountId: roleGrants.accountId }).from(roleGrants).where(inArray(roleGrants.companyId, [...firms])).all().map((row) => row.accountId));
  const isTied = (seat: (typeof seats)[number]) =>
    seat.ownerId === assessorId || people.has(seat.ownerId) || (seat.email !== null && addresses.has(seat.email)) || members.has(seat.ownerId) || [seat.applied, seat.works].some((firm) => firm !== null && firms.has(firm));
  return new Set(seats.filter(isTied).map((seat) => seat.id));
}

function interestsIn(db: Database | Transaction, sessionId: number, assessorId: number): { people: ReadonlySet<number>; addresses: ReadonlySet<string>; firms: ReadonlySet<number> } {
  const seenAt = db.select({ at: sessionAssessors.declaredAt }).from(sessionAssessors).where(and(eq(sessionAssessors.sessionId, sessionId), eq(sessionAssessors.assessorId, assessorId))).get()?.at;
  const holds = or(isNull(assessorInterests.withdrawnAt), seenAt ? gt(assessorInterests.withdrawnAt, seenAt) : undefined);
  const declared = db.select().from(assessorInterests).where(and(eq(assessorInterests.assessorId, assessorId), holds)).all();
  const member = db.select({ companyId: roleGrants.companyId }).from(roleGrants).where(and(eq(roleGrants.accountId, assessorId), isNotNull(roleGrants.companyId))).all();
  const works = db.select({ companyId: talents.companyId }).from(talents).where(eq(talents.accountId, assessorId)).all();
  const known = <T>(values: readonly (T | null)[]) => new Set(values.filter((value): value is T => value !== null));
  return { people: known(declared.map((one) => one.candidateId)), addresses: known(declared.map((one) => one.personEmail)), firms: known([...declared, ...member, ...works].map((one) => one.companyId)) };
}
