import { and, asc, eq, gt, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts, identities, roleGrants } from '../../db/schema/index';
import type { AccountState } from '../accounts/account-state';
import { enrolledFactors, type EnrolledFactors } from '../accounts/factors/enrolled-factors.server';
import type { Role, RoleGrant } from '../accounts/permissions/role';
import { listSessions, rolesOf } from '../accounts/sessions/sessions.server';

const peoplePageRows = 50;

/** An account as a line of the administrator's list. */
export interface ListedPerson {
  readonly id: number;
  readonly email: string | null;
  readonly state: AccountState;
  readonly roles: readonly Role[];
  readonly createdAt: string;
}

/**
 * Accounts by part of their address, role and state, oldest first; `after` is the last id of the page before (0: the
 * first page).
 */
export function listPeople(
  db: Database,
  query: { q: string; role: Role | null; state: AccountState | null; after: number },
): { people: ListedPerson[]; next: number | null } {
  const pattern = `%${query.q.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  const conditions: SQL[] = [
    gt(accounts.id, query.after),
    ...(query.q ? [sql`${accounts.email} like ${pattern} escape '\\'`] : []),
    ...(query.state ? [eq(accounts.state, query.state)] : []),
    ...(query.role
      ? [
          sql`exists (select 1 from ${roleGrants}
            where ${roleGrants.accountId} = ${accounts.id} and ${roleGrants.role} = ${query.role})`,
        ]
      : []),
  ];
  const rows = db
    .select({
      id: accounts.id,
      email: accounts.email,
      state: accounts.state,
      createdAt: accounts.createdAt,
      roles: sql<string>`(select json_group_array(distinct ${roleGrants.role}) from ${roleGrants}
        where ${eq(roleGrants.accountId, accounts.id)})`,
    })
    .from(accounts)
    .where(and(...conditions))
    .orderBy(asc(accounts.id))
    .limit(peoplePageRows + 1)
    .all();
  const people = rows.slice(0, peoplePageRows).map((row) => ({ ...row, roles: JSON.parse(row.roles) as Role[] }));
  return { people, next: rows.length > peoplePageRows ? people.at(-1)!.id : null };
}

/** An account as its own page for administrators. */
export interface Person {
  readonly id: number;
  readonly email: string | null;
  readonly state: AccountState;
  readonly createdAt: string;
  readonly roles: readonly RoleGrant[];
  readonly factors: EnrolledFactors;
  readonly sessions: number;
  readonly hasIdentity: boolean;
}

export function findPerson(db: Database, accountId: number, now: Date): Person | null {
  const account = db
    .select({ id: accounts.id, email: accounts.email, state: accounts.state, createdAt: accounts.createdAt })
    .from(accounts)
    .where(eq(accounts.id, accountId))
    .get();
  if (!account) return null;
  const identity = db
    .select({ id: identities.accountId })
    .from(identities)
    .where(eq(identities.accountId, accountId))
    .get();
  return {
    ...account,
    roles: rolesOf(db, accountId),
    factors: enrolledFactors(db, accountId),
    sessions: listSessions(db, accountId, now).length,
    hasIdentity: identity !== undefined,
  };
}
