import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { applicationDuplicates, companies, membershipApplications } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { Application } from '../alliance/applications/application.server';
import { recordEvent, type Moment } from '../events/record.server';
import { ok, refuse } from '../outcome';
import { held, type HoldOutcome } from './holding.server';

/** Turns an application for a new company into a claim to the one on record it is. */
export function attachToCompany(
  db: Database,
  actor: Actor | null,
  id: number,
  companyId: number,
  reason: string,
  moment: Moment,
): HoldOutcome<Application, 'company-unknown' | 'company-taken'> {
  return write(db, (tx): HoldOutcome<Application, 'company-unknown' | 'company-taken'> => {
    const holding = held(tx, actor, id, moment);
    if (!holding.ok) return holding;
    if (!reason.trim()) return refuse('reason-needed', { field: 'reason' });
    if (!tx.select({ id: companies.id }).from(companies).where(eq(companies.id, companyId)).get())
      return refuse('company-unknown', { value: String(companyId) });
    const other = otherApplicationFor(tx, companyId, id);
    if (other) return refuse('company-taken', { value: String(companyId), state: other.state });
    const attached = tx
      .update(membershipApplications)
      .set({ kind: 'claim', companyId, updatedAt: moment.now.toISOString() })
      .where(eq(membershipApplications.id, id))
      .returning()
      .get();
    tx.delete(applicationDuplicates)
      .where(and(eq(applicationDuplicates.applicationId, id), eq(applicationDuplicates.companyId, companyId)))
      .run();
    recordEvent(
      tx,
      {
        actor: holding.value.actor,
        deed: 'application.attach',
        thing: { type: 'application', id },
        before: { kind: holding.value.application.kind, companyId: holding.value.application.companyId },
        after: { kind: 'claim', companyId },
        reason,
      },
      moment,
    );
    return ok(attached);
  });
}

function otherApplicationFor(tx: Transaction, companyId: number, than: number) {
  return tx
    .select({ id: membershipApplications.id, state: membershipApplications.state })
    .from(membershipApplications)
    .where(eq(membershipApplications.companyId, companyId))
    .all()
    .find((row) => row.id !== than && ['submitted', 'in-review', 'returned'].includes(row.state));
}
