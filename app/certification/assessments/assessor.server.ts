import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { assessorInterests, examSeats, paperScores, roleGrants, sessionAssessors } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { covers, type PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { namesOpenedBy } from '../sessions/attendance-list.server';
import { mailToAssessor } from '../applications/certification-mail.server';
import { ownFirms } from './conflicts.server';
import {
  findExamSession,
  sessionToEdit,
  type EditableSession,
  type ExamSession,
} from '../sessions/exam-session.server';
import type { CertificationOccasion } from '../applications/occasion.server';

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

/**
 * Names an assessor for a session of their region, and tells them. Naming one again changes nothing; whoever is stood
 * down stays so, and who has opened the candidates' names is never one.
 */
export function assignAssessor(
  db: Database,
  actor: Actor | null,
  input: Assignment,
  occasion: CertificationOccasion,
): Outcome<null, AssignRefusal> {
  return withSession(db, actor, input.sessionId, occasion, (tx, session, by) => {
    const hindrance = assignHindrance(tx, session, input);
    if (hindrance) return hindrance;
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
          actor: by,
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

function assignHindrance(
  tx: Transaction,
  session: ExamSession,
  { sessionId, assessorId }: Assignment,
): Refusal<'not-an-assessor' | 'stood-down' | 'names-seen'> | null {
  const value = String(assessorId);
  const holds = tx
    .select()
    .from(roleGrants)
    .where(and(eq(roleGrants.accountId, assessorId), eq(roleGrants.role, 'assessor')))
    .all();
  if (!holds.some((grant) => grant.regionCode === null || covers(grant.regionCode, session.regionCode)))
    return refuse('not-an-assessor', { field: 'assessorId', value });
  const stoodDown = tx
    .select()
    .from(sessionAssessors)
    .where(and(assignmentOf({ sessionId, assessorId }), isNotNull(sessionAssessors.stoodDownAt)))
    .get();
  if (stoodDown) return refuse('stood-down', { value });
  return namesOpenedBy(tx, session.id).has(assessorId) ? refuse('names-seen', { value }) : null;
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
  return withSession(db, actor, input.sessionId, occasion, (tx, _session, by) => {
    if (scoredIn(tx, input.sessionId).has(input.assessorId))
      return refuse('scoring-began', { value: String(input.assessorId) });
    const assigned = tx.select().from(sessionAssessors).where(assignmentOf(input)).get();
    if (!assigned || assigned.stoodDownAt !== null) return refuse('not-assigned', { value: String(input.assessorId) });
    if (assigned.declaredAt === null) tx.delete(sessionAssessors).where(assignmentOf(input)).run();
    else tx.update(sessionAssessors).set({ stoodDownAt: occasion.now.toISOString() }).where(assignmentOf(input)).run();
    recordEvent(
      tx,
      {
        actor: by,
        deed: 'assessor.dismiss',
        thing: { type: 'exam-session', id: input.sessionId },
        before: { assessorId: input.assessorId },
      },
      occasion,
    );
    return ok(null);
  });
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
  work: (tx: Transaction, session: ExamSession, by: EditableSession['by']) => Outcome<null, AssignRefusal>,
): Outcome<null, AssignRefusal> {
  return write(db, (tx) => {
    const found = sessionToEdit(tx, actor, sessionId, occasion);
    if (!found.ok) return found;
    const { session, by } = found.value;
    // A confirmed session may still have papers to score again.
    if (session.state === 'cancelled')
      return refuse('session-state', { state: session.state, allowed: ['planned', 'open', 'closed', 'confirmed'] });
    return work(tx, session, by);
  });
}
