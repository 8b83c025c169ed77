import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { companies, companyAliases } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import type { Occasion } from '../../accounts/occasion.server';
import { listedNames } from '../../companies/alias-list';
import type { RecordField } from '../../companies/profile-field-groups';
import { companySortKey } from '../../companies/slug';
import { indexStaleCompanies } from '../../directory/search-index.server';
import { announceCompany, searchedFirm } from '../saved-searches/saved-searches.server';

interface RecordChange {
  readonly companyId: number;
  readonly field: RecordField;
  readonly before: string | null;
  readonly after: string | null;
  /** Where the name before is known from, in both languages: it stays findable as an alias. */
  readonly formerNameFrom: string;
}

/** Writes one field of the record; the former full name becomes an alias, and names decide the place in lists. */
export function changeRecord(tx: Transaction, { companyId, field, before, after, formerNameFrom }: RecordChange): void {
  tx.update(companies)
    .set({ [field]: after })
    .where(eq(companies.id, companyId))
    .run();
  if (field === 'nameZh' && before !== null)
    tx.insert(companyAliases).values({ companyId, alias: before, source: formerNameFrom }).onConflictDoNothing().run();
  if (field === 'nameZh' || field === 'shortName') sortByName(tx, companyId);
}

interface AliasChange {
  readonly companyId: number;
  /** The lists of other names (`listedNames`): what only the first has goes, what only the second has comes. */
  readonly before: string | null;
  readonly after: string | null;
  /** Where the new ones were read. */
  readonly source: string;
}

/** Takes other names out of the record and puts others in; one that came meanwhile stays. */
export function changeAliases(tx: Transaction, { companyId, before, after, source }: AliasChange): void {
  const [held, wanted] = [listedNames(before), listedNames(after)];
  const gone = held.filter((name) => !wanted.includes(name));
  if (gone.length > 0)
    tx.delete(companyAliases)
      .where(and(eq(companyAliases.companyId, companyId), inArray(companyAliases.alias, gone)))
      .run();
  const added = wanted.filter((name) => !held.includes(name)).map((alias) => ({ companyId, alias, source }));
  if (added.length > 0) tx.insert(companyAliases).values(added).onConflictDoNothing().run();
}

/** Does what changes a firm, then indexes it for search anew and tells whose searches it now answers. */
export function announcing(
  db: Database,
  tx: Transaction,
  companyId: number,
  occasion: Occasion,
  change: () => void,
): void {
  const before = searchedFirm(tx, companyId, occasion.now);
  change();
  indexStaleCompanies(db);
  announceCompany(tx, companyId, occasion, before);
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
