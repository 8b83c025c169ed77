import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, roleGrants } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Language } from '../i18n/language';

/** Accounts that speak for a firm and can be reached. */
export function peopleOf(
  db: Database | Transaction,
  companyId: number,
): { id: number; email: string | null; language: Language }[] {
  return db
    .select({ id: accounts.id, email: accounts.email, language: accounts.language })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(and(eq(roleGrants.role, 'member'), eq(roleGrants.companyId, companyId), eq(accounts.state, 'active')))
    .all();
}

/** Firms a person speaks for, whatever the state of the account. */
export function firmsOf(tx: Transaction, accountId: number): number[] {
  const held = tx
    .select({ companyId: roleGrants.companyId })
    .from(roleGrants)
    .where(and(eq(roleGrants.accountId, accountId), eq(roleGrants.role, 'member')))
    .all();
  return held.flatMap(({ companyId }) => (companyId === null ? [] : [companyId]));
}
