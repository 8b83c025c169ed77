import { and, eq, inArray, or, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { amongListed, prepared } from '../../db/prepared';
import { accounts, roleGrants } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { RoleGrant } from '../accounts/permissions/role';
import type { Language } from '../i18n/language';
import { partyKey, type Party } from './party';
import { idsOf } from './party-ids';

/** Somebody who acts for a party and can be reached. */
export interface PartyPerson {
  readonly id: number;
  readonly email: string | null;
  readonly language: Language;
}

/** The role that lets an account act for a party. */
export function grantFor(party: Party): RoleGrant {
  return party.kind === 'company'
    ? { role: 'member', regionCode: null, companyId: party.id }
    : { role: 'representative', regionCode: null, companyId: null, institutionId: party.id };
}

/** Accounts that act for a party and can be reached, in the order they came. */
export function peopleFor(db: Database | Transaction, party: Party): PartyPerson[] {
  return db
    .select({ id: accounts.id, email: accounts.email, language: accounts.language })
    .from(roleGrants)
    .innerJoin(accounts, eq(accounts.id, roleGrants.accountId))
    .where(and(namesParty(roleGrants, party), eq(roleGrants.role, grantFor(party).role), eq(accounts.state, 'active')))
    .orderBy(roleGrants.id)
    .all();
}

/** Which of many a grant names that an account in use holds: from the listed to their people, never through all accounts. */
const attended = {
  company: prepared((db) => attendedAmong(db, roleGrants.companyId, 'member').prepare()),
  institution: prepared((db) => attendedAmong(db, roleGrants.institutionId, 'representative').prepare()),
};

/** @internal The test that reads its plan. */
export function attendedAmong(
  db: Database,
  column: typeof roleGrants.companyId | typeof roleGrants.institutionId,
  role: 'member' | 'representative',
) {
  // Neither the plus nor the scalar may be a join or an index to SQLite: it would begin with all grants of the role.
  const state = db.select({ state: accounts.state }).from(accounts).where(eq(accounts.id, roleGrants.accountId));
  return db
    .selectDistinct({ id: column })
    .from(roleGrants)
    .where(and(amongListed(column, 'ids'), sql`+${roleGrants.role} = ${role}`, sql`(${state}) = 'active'`));
}

/** Which of the parties somebody can act for, by `partyKey`: the others are unattended. */
export function attendedParties(db: Database | Transaction, parties: readonly Party[]): ReadonlySet<string> {
  const found = (['company', 'institution'] as const).flatMap((kind) => {
    const ids = idsOf(parties, kind);
    if (ids.length === 0) return [];
    return attended[kind](db)
      .all({ ids: JSON.stringify(ids) })
      .map(({ id }) => partyKey({ kind, id: id! }));
  });
  return new Set(found);
}

const unattendedFirms = prepared((db) => {
  const state = db.select({ state: accounts.state }).from(accounts).where(eq(accounts.id, roleGrants.accountId));
  const person = db
    .select({ one: sql`1` })
    .from(roleGrants)
    .where(
      and(sql`${roleGrants.companyId} = listed.value`, sql`+${roleGrants.role} = 'member'`, sql`(${state}) = 'active'`),
    );
  return db
    .select({ count: sql<number>`count(*)` })
    .from(sql`json_each(${sql.placeholder('ids')}) listed`)
    .where(sql`not exists ${person}`)
    .prepare();
});

/** For how many of these firms nobody can act. */
export function countUnattendedFirms(db: Database, ids: readonly number[]): number {
  return unattendedFirms(db).get({ ids: JSON.stringify(ids) })!.count;
}

/** Rows of a table with the columns of a party (`partyColumns`) that name this one. */
export function namesParty(table: { companyId: SQLWrapper; institutionId: SQLWrapper }, { kind, id }: Party): SQL {
  return eq(kind === 'company' ? table.companyId : table.institutionId, id);
}

/** The same for any of several; of none, no row. */
export function namesAnyOf(
  table: { companyId: SQLWrapper; institutionId: SQLWrapper },
  parties: readonly Party[],
): SQL {
  const of = (kind: Party['kind'], column: SQLWrapper) => {
    const ids = idsOf(parties, kind);
    // A list of nobody is left out: beside it SQLite would use no index.
    return ids.length > 0 ? inArray(column, ids) : undefined;
  };
  return or(of('company', table.companyId), of('institution', table.institutionId)) ?? sql`0`;
}
