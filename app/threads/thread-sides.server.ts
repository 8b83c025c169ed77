import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import type { Database } from '../../db/client';
import { threads } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { partiesOf } from '../parties/party';
import { idsOf } from '../parties/party-ids';

export type Thread = typeof threads.$inferSelect;

/**
 * The condition for the conversations an actor is a side of: exactly those that `sideOf` answers for. Each way to be a
 * side reads its own index, so that one's own cost the same however many others there are.
 */
export function ownThreads(db: Database | Transaction, actor: Actor): SQL {
  const parties = partiesOf(actor);
  const [firms, institutions] = [idsOf(parties, 'company'), idsOf(parties, 'institution')];
  const where = (condition: SQL) => db.select({ id: threads.id }).from(threads).where(condition);
  const alone = and(
    eq(threads.askerId, actor.accountId),
    isNull(threads.askerCompanyId),
    isNull(threads.askerInstitutionId),
  )!;
  const ways = unionAll(
    where(alone),
    where(eq(threads.ownerAccountId, actor.accountId)),
    ...(firms.length === 0 ? [] : [threads.askerCompanyId, threads.ownerCompanyId]).map((column) =>
      where(inArray(column, firms)),
    ),
    ...(institutions.length === 0 ? [] : [threads.askerInstitutionId, threads.ownerInstitutionId]).map((column) =>
      where(inArray(column, institutions)),
    ),
  );
  return inArray(threads.id, ways);
}

/** The conversation of that number, whoever asks. */
export function threadById(db: Database | Transaction, id: number): Thread | undefined {
  return db.select().from(threads).where(eq(threads.id, id)).get();
}
