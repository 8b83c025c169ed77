import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { membershipApplications, roleGrants } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import { covers } from '../accounts/permissions/permissions';
import { mailToPerson } from '../alliance/alliance-mail.server';
import { type Application } from '../alliance/applications/application.server';
import { applicationReference } from '../alliance/applications/reference';
import { dateInChina } from '../calendar/working-days';
import { recordEvent } from '../events/record.server';
import { paths } from '../paths';
import { reviewMails } from './mails';

type EscalationOccasion = Pick<Occasion, 'now' | 'requestId' | 'keys' | 'origin'>;

/**
 * Escalates every file past its due date, once per round of review: marks it, and tells the officials of its region.
 * To be called every few minutes; returns how many. Nothing is written when none is due.
 */
export function escalateOverdue(db: Database, occasion: EscalationOccasion): number {
  const today = dateInChina(occasion.now);
  const due = and(
    isNotNull(membershipApplications.dueOn),
    lt(membershipApplications.dueOn, today),
    isNull(membershipApplications.escalatedAt),
  );
  if (!db.select({ id: membershipApplications.id }).from(membershipApplications).where(due).limit(1).get()) return 0;
  return write(db, (tx) => {
    const files = tx
      .update(membershipApplications)
      .set({ escalatedAt: occasion.now.toISOString() })
      .where(due)
      .returning()
      .all();
    const officials = tx
      .select({ accountId: roleGrants.accountId, regionCode: roleGrants.regionCode })
      .from(roleGrants)
      .where(eq(roleGrants.role, 'official'))
      .all();
    for (const file of files) escalate(tx, file, officials, occasion);
    return files.length;
  });
}

function escalate(
  tx: Transaction,
  file: Application,
  officials: readonly { readonly accountId: number; readonly regionCode: string | null }[],
  occasion: EscalationOccasion,
): void {
  recordEvent(
    tx,
    {
      actor: { accountId: null },
      deed: 'application.escalate',
      thing: { type: 'application', id: file.id },
      after: { dueOn: file.dueOn },
    },
    occasion,
  );
  const told = new Set(
    officials
      .filter((one) => one.regionCode === null || covers(one.regionCode, file.regionCode))
      .map((one) => one.accountId),
  );
  for (const accountId of told)
    mailToPerson(tx, accountId, reviewMails.escalated, occasion, (language) => [
      applicationReference(file),
      `${occasion.origin}${paths(language).application(file.id)}`,
      file.dueOn!,
    ]);
}
