import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { roleGrants } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { peopleFor, type PartyPerson } from '../parties/party-people.server';

/** Accounts that speak for a firm and can be reached. */
export function peopleOf(db: Database | Transaction, companyId: number): PartyPerson[] {
  return peopleFor(db, { kind: 'company', id: companyId });
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
