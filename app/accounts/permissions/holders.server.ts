import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { accounts, roleGrants } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { covers } from './permissions';
import type { Role } from './role';

/** Accounts that can sign in and hold an office for a region, in the order they came to it. */
export function holdersFor(db: Database | Transaction, role: Role, regionCode: string | null): number[] {
  const held = db
    .select({ id: accounts.id, regionCode: roleGrants.regionCode })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(and(eq(roleGrants.role, role), eq(accounts.state, 'active')))
    .orderBy(roleGrants.id)
    .all();
  return [
    ...new Set(
      held.filter((grant) => grant.regionCode === null || covers(grant.regionCode, regionCode)).map(({ id }) => id),
    ),
  ];
}
