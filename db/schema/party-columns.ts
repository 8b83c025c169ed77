import { sql, type SQLWrapper } from 'drizzle-orm';
import { check, integer } from 'drizzle-orm/sqlite-core';
import { companies } from './companies';
import { institutions } from './institutions';

/** The two columns that name an organisation (app/parties/party.ts); spread into a table, with `exactlyOneParty` below. */
export const partyColumns = () => ({
  companyId: integer('company_id').references(() => companies.id),
  institutionId: integer('institution_id').references(() => institutions.id),
});

interface PartyColumnsOfTable {
  readonly companyId: SQLWrapper;
  readonly institutionId: SQLWrapper;
}

/** The check that a row names exactly one organisation. */
export function exactlyOneParty(name: string, { companyId, institutionId }: PartyColumnsOfTable) {
  return check(name, sql`(${companyId} is null) <> (${institutionId} is null)`);
}

/** The check that a row names one organisation or none. @internal For the tables of threads. */
export function atMostOneParty(name: string, { companyId, institutionId }: PartyColumnsOfTable) {
  return check(name, sql`${companyId} is null or ${institutionId} is null`);
}
