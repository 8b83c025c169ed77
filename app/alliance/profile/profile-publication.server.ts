import { eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { companies, companyAliases, companyProfiles } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import type { Occasion } from '../../accounts/occasion.server';
import { dateInChina } from '../../calendar/working-days';
import { profileSource } from '../../companies/own-statement';
import { profileFields } from '../../companies/profile-fields';
import { companySortKey } from '../../companies/slug';
import { indexStaleCompanies } from '../../directory/search-index.server';
import { announceCompany, searchedFirm } from '../saved-searches/saved-searches.server';
import { stateByFirm } from './firm-statements.server';
import type { ProfileChange } from './profile-changes.server';

/**
 * Writes a change into the record, with the firm's statement, and tells whose searches it now answers; old statements
 * stay.
 */
export function publishChange(db: Database, tx: Transaction, change: ProfileChange, moment: Occasion): void {
  const { companyId, field, after } = change;
  const before = searchedFirm(tx, companyId, moment.now);
  if (profileFields[field].keptIn === 'profile') writeBesideRecord(tx, change, moment.now);
  else writeRecord(tx, change);
  stateByFirm(tx, { companyId, asOf: dateInChina(moment.now), source: profileSource(change.id) }, { [field]: after });
  indexStaleCompanies(db);
  announceCompany(tx, companyId, moment, before);
}

function writeBesideRecord(tx: Transaction, { companyId, field, after }: ProfileChange, now: Date): void {
  const set = { [field]: after, updatedAt: now.toISOString() };
  tx.insert(companyProfiles)
    .values({ companyId, ...set })
    .onConflictDoUpdate({ target: companyProfiles.companyId, set })
    .run();
}

/** The former full name becomes an alias, and names decide the place in lists. */
function writeRecord(tx: Transaction, { id, companyId, field, before, after }: ProfileChange): void {
  tx.update(companies)
    .set({ [field]: after })
    .where(eq(companies.id, companyId))
    .run();
  if (field === 'nameZh' && before !== null)
    tx.insert(companyAliases)
      .values({ companyId, alias: before, source: `曾用名 former name, change ${id}` })
      .onConflictDoNothing()
      .run();
  if (field === 'nameZh' || field === 'shortName') sortByName(tx, companyId);
}

function sortByName(tx: Transaction, companyId: number): void {
  const { nameZh, shortName } = tx
    .select({ nameZh: companies.nameZh, shortName: companies.shortName })
    .from(companies)
    .where(eq(companies.id, companyId))
    .get()!;
  tx.update(companies)
    .set({ sortKey: companySortKey(shortName ?? nameZh) })
    .where(eq(companies.id, companyId))
    .run();
}
