import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import {
  accounts,
  assessorInterests,
  examSeats,
  identities,
  paperScores,
  roleGrants,
  sessionAssessors,
  talents,
} from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authoriseIn } from '../../accounts/permissions/authorise.server';
import { covers, type PermissionRefusal } from '../../accounts/permissions/permissions';
import { maskedEmail } from '../../events/mask';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { namesOpenedBy } from '../sessions/attendance-list.server';
import { mailToAssessor } from '../applications/certification-mail.server';
import { hasNewFirm, ownFirms } from './conflicts.server';
import { findExamSession, type ExamSession } from '../sessions/exam-session.server';
import type { CertificationOccasion } from '../applications/occasion.server';
import type { AssessorLine } from '../sessions/session-view';

type AssignRefusal =
  | PermissionRefusal
  | 'session-unknown'
  | 'session-state'
  | 'not-an-assessor'
  | 'not-assigned'
  | 'scoring-began'
  | 'stood-down'
  | 'names-seen';
interface Assignment {
  readonly sessionId: number;
  readonly assessorId: number;
}

/** Names an assessor for a session of their region, and tells them. Naming one again changes nothing; whoever is stood down stays so, and who has opened the candidates' names is never one. */
export function assignAssessor(
  db: Database,
  actor: Actor | null,
  input: Assignment,
  occasion: CertificationOccasion,
): Outcome<null, AssignRefusal> {
  return withSession(db, actor, input.sessionId, occasion, (tx, session, role) => {
    const holds = tx
      .select()
      .from(roleGrants)
      .where(and(eq(roleGrants.accountId, input.assessorId), eq(roleGrants.role, 'assessor')))
      .all();
    if (!holds.some((grant) => grant.regionCode === null || covers(grant.regionCode, session.regionCode)))
      return refuse('not-an-assessor', { field: 'assessorId', value: String(input.assessorId) });
    if (
      tx
        .select()
        .from(sessionAssessors)
        .where(and(assignmentOf(input), isNotNull(sessionAssessors.stoodDownAt)))
        .get()
    )
      return refuse('stood-down', { value: String(input.assessorId) });
    if (namesOpenedBy(tx, session.id).has(input.assessorId))
      return refuse('names-seen', { value: String(input.assessorId) });
    if (
      tx
        .insert(sessionAssessors)
        .values({ sessionId: input.sessionId, assessorId: input.assessorId })
        .onConflictDoNothing()
        .run().changes === 1
    ) {
      recordEvent(
        tx,
        {
          actor: { accountId: actor!.accountId, role },
          deed: 'assessor.assign',
          thing: { type: 'exam-session', id: input.sessionId },
          after: { assessorId: input.assessorId },
        },
        occasion,
      );
      mailToAssessor(tx, input.assessorId, session, occasion);
    }
    return ok(null);
  });
}

/**
 * Takes an assessor off a session again, as long as they have scored nothing in it. Who has seen its numbers is stood
 * down for good: named anew after declaring, the other list would tell them whose number is missing.
 */
export function dismissAssessor(
  db: Database,
  actor: Actor | null,
  input: Assignment,
  occasion: CertificationOccasion,
): Outcome<null, AssignRefusal> {
  return withSession(db, actor, input.sessionId, occasion, (tx, _session, role) => {
    if (scoredIn(tx, input.sessionId).has(input.assessorId))
      return refuse('scoring-began', { value: String(input.assessorId) });
    const assigned = tx.select().from(sessionAssessors).where(assignmentOf(input)).get();
    if (!assigned || assigned.stoodDownAt !== null) return refuse('not-assigned', { value: String(input.assessorId) });
    if (assigned.declaredAt === null) tx.delete(sessionAssessors).where(assignmentOf(input)).run();
    else tx.update(sessionAssessors).set({ stoodDownAt: occasion.now.toISOString() }).where(assignmentOf(input)).run();
    recordEvent(
      tx,
      {
        actor: { accountId: actor!.accountId, role },
        deed: 'assessor.dismiss',
        thing: { type: 'exam-session', id: input.sessionId },
        before: { assessorId: input.assessorId },
      },
      occasion,
    );
    return ok(null);
  });
}

/** Who assesses a session: name where one is on record, the address masked, and whether they have begun. */
export function listSessionAssessors(db: Database, sessionId: number): AssessorLine[] {
  const began = scoredIn(db, sessionId);
  const rows = db
    .select({
      id: accounts.id,
      email: accounts.email,
      identity: identities.name,
      talent: talents.name,
      declaredAt: sessionAssessors.declaredAt,
      stoodDownAt: sessionAssessors.stoodDownAt,
    })
    .from(sessionAssessors)
    .innerJoin(accounts, eq(accounts.id, sessionAssessors.assessorId))
    .leftJoin(identities, eq(identities.accountId, accounts.id))
    .leftJoin(talents, eq(talents.accountId, accounts.id))
    .where(eq(sessionAssessors.sessionId, sessionId))
    .orderBy(asc(accounts.id))
    .all();
  return rows.map((row) => ({
    id: row.id,
    name: row.identity ?? row.talent,
    email: maskedEmail(row.email ?? ''),
    state:
      row.stoodDownAt || (row.declaredAt && hasNewFirm(db, row.id, row.declaredAt))
        ? 'stood-down'
        : began.has(row.id)
          ? 'scoring'
          : row.declaredAt
            ? 'declared'
            : 'assigned',
  }));
}

/** People who may assess in the session's region, are not named yet and have not opened its names, whose name or address holds `q`; at most 20. */
export function findAssessors(db: Database, session: ExamSession, q: string): AssessorLine[] {
  const wanted = q.normalize('NFKC').trim().toLowerCase();
  const named = db
    .select({ id: sessionAssessors.assessorId })
    .from(sessionAssessors)
    .where(eq(sessionAssessors.sessionId, session.id));
  const taken = new Set([...named.all().map((row) => row.id), ...namesOpenedBy(db, session.id)]);
  const rows = db
    .select({
      id: accounts.id,
      email: accounts.email,
      identity: identities.name,
      talent: talents.name,
      region: roleGrants.regionCode,
    })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .leftJoin(identities, eq(identities.accountId, accounts.id))
    .leftJoin(talents, eq(talents.accountId, accounts.id))
    .where(and(eq(roleGrants.role, 'assessor'), eq(accounts.state, 'active')))
    .orderBy(asc(accounts.id))
    .all();
  const fitting = rows.filter(
    (row) =>
      !taken.has(row.id) &&
      (row.region === null || covers(row.region, session.regionCode)) &&
      [row.email, row.identity, row.talent].some((text) => text?.toLowerCase().includes(wanted)),
  );
  const once = [...new Map(fitting.map((row) => [row.id, row])).values()];
  return once.slice(0, 20).map((row) => ({
    id: row.id,
    name: row.identity ?? row.talent,
    email: maskedEmail(row.email ?? ''),
    state: 'free',
  }));
}

/**
 * An assessor's word that their declarations are complete; only then do they see the numbers of a closed session. Their
 * own companies are noted with it, so that these hold for the session whatever becomes of them.
 */
export function declareComplete(
  db: Database,
  actor: Actor,
  sessionId: number,
  occasion: CertificationOccasion,
): Outcome<null, 'not-assigned' | 'session-state'> {
  return write(db, (tx) => {
    const session = findExamSession(tx, sessionId);
    const mine = and(eq(sessionAssessors.sessionId, sessionId), eq(sessionAssessors.assessorId, actor.accountId));
    if (!session || !tx.select().from(sessionAssessors).where(mine).get()) return refuse('not-assigned');
    if (session.state !== 'closed' && session.state !== 'confirmed')
      return refuse('session-state', { state: session.state, allowed: ['closed'] });
    if (
      tx
        .update(sessionAssessors)
        .set({ declaredAt: occasion.now.toISOString() })
        .where(and(mine, isNull(sessionAssessors.declaredAt)))
        .run().changes === 1
    ) {
      noteOwnFirms(tx, actor.accountId, occasion);
      recordEvent(
        tx,
        {
          actor: { accountId: actor.accountId },
          deed: 'assessor.declare-complete',
          thing: { type: 'exam-session', id: sessionId },
        },
        occasion,
      );
    }
    return ok(null);
  });
}

function noteOwnFirms(tx: Transaction, assessorId: number, occasion: CertificationOccasion): void {
  const noted = new Set(
    tx
      .select({ companyId: assessorInterests.companyId })
      .from(assessorInterests)
      .where(and(eq(assessorInterests.assessorId, assessorId), isNull(assessorInterests.withdrawnAt)))
      .all()
      .map((row) => row.companyId),
  );
  for (const companyId of ownFirms(tx, assessorId))
    if (!noted.has(companyId))
      tx.insert(assessorInterests)
        .values({ companyId, kind: 'company', assessorId, declaredAt: occasion.now.toISOString() })
        .run();
}

/** Everybody who has scored in a session, in whatever round. */
export function scoredIn(db: Database | Transaction, sessionId: number): ReadonlySet<number> {
  return new Set(
    db
      .selectDistinct({ id: paperScores.assessorId })
      .from(paperScores)
      .innerJoin(examSeats, eq(examSeats.id, paperScores.seatId))
      .where(eq(examSeats.sessionId, sessionId))
      .all()
      .map((row) => row.id),
  );
}

function assignmentOf({ sessionId, assessorId }: Assignment) {
  return and(eq(sessionAssessors.sessionId, sessionId), eq(sessionAssessors.assessorId, assessorId));
}

function withSession(
  db: Database,
  actor: Actor | null,
  sessionId: number,
  occasion: CertificationOccasion,
  work: (tx: Transaction, session: ExamSession, role: string) => Outcome<null, AssignRefusal>,
): Outcome<null, AssignRefusal> {
  return write(db, (tx) => {
    const session = findExamSession(tx, sessionId);
    const unseen = refuse('session-unknown', { value: String(sessionId) });
    if (!session) return unseen;
    const allowed = authoriseIn(
      tx,
      actor,
      'exam-session.edit',
      { regionCode: session.regionCode },
      { type: 'exam-session', id: sessionId },
      occasion,
      unseen,
    );
    if (!allowed.ok) return allowed;
    // A confirmed session may still have papers to score again.
    if (session.state === 'cancelled')
      return refuse('session-state', { state: session.state, allowed: ['planned', 'open', 'closed', 'confirmed'] });
    return work(tx, session, allowed.value);
  });
}
