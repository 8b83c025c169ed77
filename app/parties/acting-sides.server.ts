import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { amongListed, prepared } from '../../db/prepared';
import { companies, institutions, roleGrants } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { ActingSide } from './independence';
import { partyKey, type Party } from './party';
import { idsOf } from './party-ids';

const accountsIn = sql<string>`json_group_array(${roleGrants.accountId}) filter (where ${roleGrants.accountId} is not null)`;

const firmsOf = prepared((db) =>
  db
    .select({ id: companies.id, code: companies.uscc, accounts: accountsIn })
    .from(companies)
    .leftJoin(roleGrants, and(eq(roleGrants.role, 'member'), eq(roleGrants.companyId, companies.id)))
    .where(amongListed(companies.id, 'ids'))
    .groupBy(companies.id)
    .prepare(),
);

const institutionsOf = prepared((db) =>
  db
    .select({ id: institutions.id, code: institutions.code, accounts: accountsIn })
    .from(institutions)
    .leftJoin(roleGrants, and(eq(roleGrants.role, 'representative'), eq(roleGrants.institutionId, institutions.id)))
    .where(amongListed(institutions.id, 'ids'))
    .groupBy(institutions.id)
    .prepare(),
);

/** What `dependence` compares parties by, for each of them that exists, in two queries however many they are. */
export function actingSides(db: Database | Transaction, parties: readonly Party[]): ActingSide[] {
  const firms = firmsOf(db).all({ ids: JSON.stringify(idsOf(parties, 'company')) });
  const others = institutionsOf(db).all({ ids: JSON.stringify(idsOf(parties, 'institution')) });
  const found = new Map(
    [...firms.map(sideOf('company')), ...others.map(sideOf('institution'))].map((side) => [partyKey(side.party), side]),
  );
  return parties.flatMap((party) => found.get(partyKey(party)) ?? []);
}

const sideOf =
  (kind: Party['kind']) =>
  ({ id, code, accounts }: { id: number; code: string | null; accounts: string }): ActingSide => ({
    party: { kind, id },
    code,
    accounts: JSON.parse(accounts) as number[],
  });
