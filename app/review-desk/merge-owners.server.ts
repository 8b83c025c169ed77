import { and, eq, inArray } from 'drizzle-orm';
import { roleGrants } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { DroppedRow } from './company-references.server';

/**
 * Who owned the merged firm and only edited for the kept one owns both now; answers those accounts, so that undoing
 * the merge can make them editors again.
 */
export function uniteOwners(tx: Transaction, keptId: number, dropped: readonly DroppedRow[]): number[] {
  const owned = dropped.flatMap(({ table, row }) =>
    table === 'role_grants' && row.role === 'member' && row.editor === 0 ? [Number(row.account_id)] : [],
  );
  return tx
    .update(roleGrants)
    .set({ editor: false })
    .where(and(ofFirm(keptId, owned), eq(roleGrants.editor, true)))
    .returning({ id: roleGrants.accountId })
    .all()
    .map(({ id }) => id);
}

/** Makes them editors of the kept firm again. */
export function partOwners(tx: Transaction, keptId: number, raised: readonly number[]): void {
  tx.update(roleGrants).set({ editor: true }).where(ofFirm(keptId, raised)).run();
}

const ofFirm = (companyId: number, accountIds: readonly number[]) =>
  and(
    eq(roleGrants.role, 'member'),
    eq(roleGrants.companyId, companyId),
    inArray(roleGrants.accountId, [...accountIds]),
  );
