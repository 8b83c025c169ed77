import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, institutions, roleGrants } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { ActingSide } from './independence';
import { partyKey, type Party } from './party';
import { idsOf } from './party-ids';

/** What `dependence` compares parties by, for each of them that exists, in two queries however many they are. */
export function actingSides(db: Database | Transaction, parties: readonly Party[]): ActingSide[] {
  const firms = db
    .select({ id: companies.id, code: companies.uscc, accounts: accountsIn })
    .from(companies)
    .leftJoin(roleGrants, and(eq(roleGrants.role, 'member'), eq(roleGrants.companyId, companies.id)))
    .where(inArray(companies.id, idsOf(parties, 'company')))
    .groupBy(companies.id)
    .all();
  const others = db
    .select({ id: institutions.id, code: institutions.code, accounts: accountsIn })
    .from(institutions)
    .leftJoin(roleGrants, and(eq(roleGrants.role, 'representative'), eq(roleGrants.institutionId, institutions.id)))
    .where(inArray(institutions.id, idsOf(parties, 'institution')))
    .groupBy(institutions.id)
    .all();
  const found = new Map(
    [...firms.map(sideOf('company')), ...others.map(sideOf('institution'))].map((side) => [partyKey(side.party), side]),
  );
  return parties.flatMap((party) => found.get(partyKey(party)) ?? []);
}

const accountsIn = sql<string>`json_group_array(${roleGrants.accountId}) filter (where ${roleGrants.accountId} is not null)`;

const sideOf =
  (kind: Party['kind']) =>
  ({ id, code, accounts }: { id: number; code: string | null; accounts: string }): ActingSide => ({
    party: { kind, id },
    code,
    accounts: JSON.parse(accounts) as number[],
  });
