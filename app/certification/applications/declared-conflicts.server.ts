import { and, desc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import {
  assessorInterests,
  certificationApplications,
  companies,
  examSeats,
  examSessions,
  sessionAssessors,
} from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { authorise } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import { recordEvent } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import type { ConflictLine } from '../assessments/assessor-view';
import { subjectOf, type DeclaredConflict, type Whom } from './conflict-subject.server';
import type { CertificationOccasion } from './occasion.server';

/**
 * Declares an interest. The answer is the same whether or not the address has an account or is a candidate. Declared
 * after the candidates of a running session were seen, it stands the assessor down from every such session, whomever
 * it names: had only that one number left the list, the list would have told whose number it was.
 */
export function declareConflict(
  db: Database,
  actor: Actor | null,
  conflict: DeclaredConflict,
  occasion: CertificationOccasion,
): Outcome<{ stoodDown: number }, PermissionRefusal | 'email-invalid' | 'firm-unknown' | 'declared-already'> {
  const allowed = authoriseAssessor(db, actor, occasion);
  if (!allowed.ok) return allowed;
  const assessorId = actor!.accountId;
  return write(db, (tx) => {
    const whom = subjectOf(tx, conflict);
    if (!whom.ok) return whom;
    if (hasDeclared(tx, assessorId, whom.value))
      return refuse('declared-already', { field: conflict.kind === 'company' ? 'company' : 'email' });
    const { id } = tx
      .insert(assessorInterests)
      .values({ ...whom.value, kind: conflict.kind, assessorId, declaredAt: occasion.now.toISOString() })
      .returning()
      .get();
    const running = standDown(tx, assessorId, occasion);
    // Whom it names stays out of history: a family tie is nobody else's business.
    recordEvent(
      tx,
      {
        actor: { accountId: assessorId },
        deed: 'assessor.declare-interest',
        thing: { type: 'account', id: assessorId },
        after: { interestId: id, kind: conflict.kind, stoodDown: running },
      },
      occasion,
    );
    return ok({ stoodDown: running });
  });
}

function hasDeclared(tx: Transaction, assessorId: number, { companyId, personEmail }: Whom): boolean {
  const same = companyId ? eq(assessorInterests.companyId, companyId) : eq(assessorInterests.personEmail, personEmail!);
  return (
    tx
      .select({ id: assessorInterests.id })
      .from(assessorInterests)
      .where(and(eq(assessorInterests.assessorId, assessorId), isNull(assessorInterests.withdrawnAt), same))
      .get() !== undefined
  );
}

/** Out of every running session whose candidates the assessor has seen; in how many that was. */
function standDown(tx: Transaction, assessorId: number, occasion: CertificationOccasion): number {
  return tx
    .update(sessionAssessors)
    .set({ stoodDownAt: occasion.now.toISOString() })
    .where(
      and(
        eq(sessionAssessors.assessorId, assessorId),
        isNotNull(sessionAssessors.declaredAt),
        isNull(sessionAssessors.stoodDownAt),
        inArray(sessionAssessors.sessionId, runningSessions(tx)),
      ),
    )
    .run().changes;
}

/** Takes a declaration back. It goes on to hold for sessions whose candidates the assessor has already seen. */
export function withdrawConflict(
  db: Database,
  actor: Actor | null,
  id: number,
  occasion: CertificationOccasion,
): Outcome<null, PermissionRefusal | 'conflict-unknown'> {
  const allowed = authoriseAssessor(db, actor, occasion);
  if (!allowed.ok) return allowed;
  const assessorId = actor!.accountId;
  return write(db, (tx) => {
    const standing = and(
      eq(assessorInterests.id, id),
      eq(assessorInterests.assessorId, assessorId),
      isNull(assessorInterests.withdrawnAt),
    );
    if (
      tx.update(assessorInterests).set({ withdrawnAt: occasion.now.toISOString() }).where(standing).run().changes !== 1
    )
      return refuse('conflict-unknown', { value: String(id) });
    recordEvent(
      tx,
      {
        actor: { accountId: assessorId },
        deed: 'assessor.withdraw-interest',
        thing: { type: 'account', id: assessorId },
        after: { interestId: id },
      },
      occasion,
    );
    return ok(null);
  });
}

/** One's own declarations, those taken back too, the newest first. */
export function listConflicts(db: Database, assessorId: number): ConflictLine[] {
  return db
    .select({
      id: assessorInterests.id,
      kind: assessorInterests.kind,
      email: assessorInterests.personEmail,
      company: companies.nameZh,
      declaredAt: assessorInterests.declaredAt,
      withdrawnAt: assessorInterests.withdrawnAt,
    })
    .from(assessorInterests)
    .leftJoin(companies, eq(companies.id, assessorInterests.companyId))
    .where(eq(assessorInterests.assessorId, assessorId))
    .orderBy(desc(assessorInterests.id))
    .all();
}

/** In how many running sessions the assessor has seen the candidates: a declaration now stands them down from these. */
export function seenRunningSessions(db: Database, assessorId: number): number {
  return db
    .select({ id: sessionAssessors.sessionId })
    .from(sessionAssessors)
    .where(
      and(
        eq(sessionAssessors.assessorId, assessorId),
        isNotNull(sessionAssessors.declaredAt),
        isNull(sessionAssessors.stoodDownAt),
        inArray(sessionAssessors.sessionId, runningSessions(db)),
      ),
    )
    .all().length;
}

/** Sessions in which something is, or may be, scored now. */
function runningSessions(db: Database | Transaction) {
  const rescoring = db
    .select({ id: examSeats.sessionId })
    .from(examSeats)
    .innerJoin(certificationApplications, eq(certificationApplications.id, examSeats.applicationId))
    .where(and(eq(certificationApplications.state, 'assessed'), eq(examSeats.state, 'held')));
  return db
    .select({ id: examSessions.id })
    .from(examSessions)
    .where(or(eq(examSessions.state, 'closed'), inArray(examSessions.id, rescoring)));
}

function authoriseAssessor(db: Database, actor: Actor | null, occasion: CertificationOccasion) {
  const own = actor?.roles.find((grant) => grant.role === 'assessor');
  return authorise(
    db,
    actor,
    'assessment.score',
    { regionCode: own?.regionCode ?? null },
    { type: 'account', id: actor?.accountId ?? '' },
    occasion,
  );
}
