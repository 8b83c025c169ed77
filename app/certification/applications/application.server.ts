import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import type { Thing } from '../../accounts/permissions/permissions';
import type { ThingColumns } from '../../accounts/permissions/permitted.server';
import { recordEvent, type EventActor, type Moment } from '../../events/record.server';
import type { Details } from '../../events/mask';
import { ok, refuse, type Outcome } from '../../outcome';
import { applicationMove, applicationMoves, openApplicationStates, type ApplicationMove } from './application-state';

export type CertificationApplication = typeof certificationApplications.$inferSelect;

export function findCertificationApplication(db: Database | Transaction, id: number): CertificationApplication | null {
  return db.select().from(certificationApplications).where(eq(certificationApplications.id, id)).get() ?? null;
}

/** What permission depends on: an application that names no region lies in the home region. */
export function certificationThing(
  application: Pick<CertificationApplication, 'accountId' | 'companyId' | 'regionCode' | 'submittedAt'>,
  home: string,
): Thing {
  return {
    ownerId: application.accountId,
    companyId: application.companyId,
    regionCode: application.regionCode ?? home,
    draft: application.submittedAt === null,
  };
}

/** The same of a row, for `permitted`. */
export function certificationColumns(home: string): ThingColumns {
  const { accountId, companyId, regionCode, submittedAt } = certificationApplications;
  return {
    ownerId: accountId,
    companyId,
    regionCode: sql`coalesce(${regionCode}, ${home})`,
    draft: isNull(submittedAt),
  };
}

/** A person's applications, the latest change first. */
export function listOwnCertificationApplications(db: Database, accountId: number): CertificationApplication[] {
  return db
    .select()
    .from(certificationApplications)
    .where(eq(certificationApplications.accountId, accountId))
    .orderBy(desc(certificationApplications.updatedAt))
    .all();
}

/** The person's open application for an occupation and level; null when there is none. */
export function openCertificationApplication(
  db: Database | Transaction,
  accountId: number,
  occupationId: string,
  level: number,
): CertificationApplication | null {
  const same = and(
    eq(certificationApplications.accountId, accountId),
    eq(certificationApplications.occupationId, occupationId),
    eq(certificationApplications.level, level),
  );
  return (
    db
      .select()
      .from(certificationApplications)
      .where(and(same, inArray(certificationApplications.state, [...openApplicationStates])))
      .get() ?? null
  );
}

export type ApplicationMoveRefusal = 'move-not-allowed' | 'reason-needed';

/**
 * Moves an application along its state table, with its row of history. Refuses what the table does not hold, naming
 * the present state and what it allows, and a missing reason where one is asked.
 */
export function moveCertificationApplication(
  tx: Transaction,
  application: CertificationApplication,
  name: ApplicationMove,
  options: {
    actor: EventActor;
    reason?: string | null;
    set?: Partial<typeof certificationApplications.$inferInsert>;
    after?: Details;
  },
  moment: Moment,
): Outcome<CertificationApplication, ApplicationMoveRefusal> {
  const { actor, reason = null, set = {}, after = {} } = options;
  const move = applicationMove(application.state, name);
  if (!move)
    return refuse('move-not-allowed', {
      value: name,
      state: application.state,
      allowed: applicationMoves(application.state),
    });
  if (move.reason && !reason?.trim()) return refuse('reason-needed', { field: 'reason', state: application.state });
  const moved = enter(tx, application, { ...set, state: move.to, updatedAt: moment.now.toISOString() });
  recordEvent(
    tx,
    {
      actor,
      deed: `certification.${name}`,
      thing: { type: 'certification', id: application.id },
      before: { state: application.state },
      after: { state: move.to, ...after },
      ...(reason ? { reason } : {}),
    },
    moment,
  );
  return ok(moved);
}

function enter(
  tx: Transaction,
  { id, state }: CertificationApplication,
  set: Partial<typeof certificationApplications.$inferInsert>,
): CertificationApplication {
  const moved = tx
    .update(certificationApplications)
    .set(set)
    .where(and(eq(certificationApplications.id, id), eq(certificationApplications.state, state)))
    .returning()
    .get();
  // The write lock is held since the application was read: another state here is a mistake of the caller.
  if (!moved) throw new Error(`certification application ${id} is no longer ${state}`);
  return moved;
}
