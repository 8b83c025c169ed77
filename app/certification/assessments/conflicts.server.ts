import { and, eq, gt, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import {
  accounts,
  assessorInterests,
  certificationApplications,
  events,
  examSeats,
  roleGrants,
  sessionAssessors,
  talents,
} from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import type { Thing } from '../../accounts/permissions/permissions';
import type { ExamSession } from '../sessions/exam-session.server';
import { seatedStates } from '../sessions/exam-session-state';

/**
 * Seats of a session whose candidates an assessor never scores: those they are tied to, and those whose application
 * they reviewed, whom they know by name.
 */
export function conflictedSeats(
  db: Database | Transaction,
  sessionId: number,
  assessorId: number,
): ReadonlySet<number> {
  return new Set([...tiedSeats(db, sessionId, assessorId), ...reviewedSeats(db, sessionId, assessorId)]);
}

/** Deeds by which a reviewer has had an application in hand. */
const reviewing = ['take', 'return', 'accept', 'refuse'].map((verb) => `certification.${verb}`);

function reviewedSeats(db: Database | Transaction, sessionId: number, accountId: number): number[] {
  return db
    .selectDistinct({ id: examSeats.id })
    .from(examSeats)
    .innerJoin(
      events,
      and(
        eq(events.thingType, 'certification'),
        eq(events.thingId, sql`cast(${examSeats.applicationId} as text)`),
        eq(events.actorId, accountId),
        inArray(events.deed, reviewing),
        eq(events.outcome, 'done'),
      ),
    )
    .where(eq(examSeats.sessionId, sessionId))
    .all()
    .map(({ id }) => id);
}

/**
 * Seats of a session whose candidates somebody has a tie to: themselves, people of a company they belong to (as its
 * member, or where their own record says they work), and whomever they declared. A declaration taken back, or a company
 * left, after an assessor saw the session's candidates still holds there.
 */
function tiedSeats(db: Database | Transaction, sessionId: number, assessorId: number): ReadonlySet<number> {
  const { people, addresses, firms } = conflictsIn(db, sessionId, assessorId);
  const seats = db
    .select({
      id: examSeats.id,
      ownerId: certificationApplications.accountId,
      email: accounts.email,
      applied: certificationApplications.companyId,
      works: talents.companyId,
    })
    .from(examSeats)
    .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
    .innerJoin(accounts, eq(accounts.id, certificationApplications.accountId))
    .leftJoin(talents, eq(talents.accountId, certificationApplications.accountId))
    .where(eq(examSeats.sessionId, sessionId))
    .all();
  const members =
    firms.size === 0
      ? new Set<number>()
      : new Set(
          db
            .select({ accountId: roleGrants.accountId })
            .from(roleGrants)
            .where(inArray(roleGrants.companyId, [...firms]))
            .all()
            .map((row) => row.accountId),
        );
  const isTied = (seat: (typeof seats)[number]) =>
    seat.ownerId === assessorId ||
    people.has(seat.ownerId) ||
    (seat.email !== null && addresses.has(seat.email)) ||
    members.has(seat.ownerId) ||
    [seat.applied, seat.works].some((firm) => firm !== null && firms.has(firm));
  return new Set(seats.filter(isTied).map((seat) => seat.id));
}

/**
 * What deciding about a session depends on: its region, and whether the official has a tie to anybody seated in it,
 * themselves and their firm's people first. Asked of the session and not of one candidate: a refusal tells nobody which
 * number is the person they are tied to.
 */
export function sessionThing(
  db: Database | Transaction,
  actor: Actor | null,
  session: ExamSession,
  proposedBy: number | null = null,
): Thing {
  return {
    regionCode: session.regionCode,
    conflicted: actor !== null && hasTie(db, session.id, actor.accountId) ? [actor.accountId] : [],
    proposedBy,
  };
}

function hasTie(db: Database | Transaction, sessionId: number, accountId: number): boolean {
  const tied = tiedSeats(db, sessionId, accountId);
  const seated = db
    .select({ id: examSeats.id })
    .from(examSeats)
    .where(and(eq(examSeats.sessionId, sessionId), inArray(examSeats.state, [...seatedStates])))
    .all();
  return seated.some((seat) => tied.has(seat.id));
}

function conflictsIn(
  db: Database | Transaction,
  sessionId: number,
  assessorId: number,
): { people: ReadonlySet<number>; addresses: ReadonlySet<string>; firms: ReadonlySet<number> } {
  const seenAt = db
    .select({ at: sessionAssessors.declaredAt })
    .from(sessionAssessors)
    .where(and(eq(sessionAssessors.sessionId, sessionId), eq(sessionAssessors.assessorId, assessorId)))
    .get()?.at;
  const holds = or(
    isNull(assessorInterests.withdrawnAt),
    seenAt ? gt(assessorInterests.withdrawnAt, seenAt) : undefined,
  );
  const declared = db
    .select()
    .from(assessorInterests)
    .where(and(eq(assessorInterests.assessorId, assessorId), holds))
    .all();
  return {
    people: known(declared.map((one) => one.candidateId)),
    addresses: known(declared.map((one) => one.personEmail)),
    firms: new Set([...known(declared.map((one) => one.companyId)), ...ownFirms(db, assessorId)]),
  };
}

/** The companies somebody belongs to: as a member, or where their record says they work. */
export function ownFirms(db: Database | Transaction, accountId: number): ReadonlySet<number> {
  const member = db
    .select({ companyId: roleGrants.companyId })
    .from(roleGrants)
    .where(eq(roleGrants.accountId, accountId))
    .all();
  const works = db.select({ companyId: talents.companyId }).from(talents).where(eq(talents.accountId, accountId)).all();
  return known([...member, ...works].map((one) => one.companyId));
}

/**
 * Whether an assessor who saw a session's candidates at a moment has a company by now that they did not have then
 * (what they had was noted with their declaration). Naming one employer after the other would else tell, by the
 * numbers that leave the list, who works where.
 */
export function hasNewFirm(db: Database | Transaction, assessorId: number, seenAt: string): boolean {
  const noted = db
    .select({
      companyId: assessorInterests.companyId,
      declaredAt: assessorInterests.declaredAt,
      withdrawnAt: assessorInterests.withdrawnAt,
    })
    .from(assessorInterests)
    .where(and(eq(assessorInterests.assessorId, assessorId), isNotNull(assessorInterests.companyId)))
    .all();
  const before = new Set(
    noted
      .filter((one) => one.declaredAt <= seenAt && (one.withdrawnAt === null || one.withdrawnAt > seenAt))
      .map((one) => one.companyId),
  );
  const since = noted.filter((one) => one.declaredAt > seenAt && one.withdrawnAt === null).map((one) => one.companyId!);
  return [...since, ...ownFirms(db, assessorId)].some((firm) => !before.has(firm));
}

function known<T>(values: readonly (T | null)[]): Set<T> {
  return new Set(values.filter((value): value is T => value !== null));
}
