import { asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { companies, companyAliases, companyProfiles, companySearchStale } from '../../db/schema/index';
import { searchColumns, searchDocument } from './search-terms';

const batchSize = 500;

const remove = prepared((db) => db.$client.prepare('delete from company_search where rowid = ?'));
const insert = prepared((db) =>
  db.$client.prepare(
    `insert into company_search (rowid, ${searchColumns.join(', ')}) values (?, ${searchColumns.map(() => '?').join(', ')})`,
  ),
);

const staleIds = prepared((db) =>
  db
    .select({ id: companySearchStale.companyId })
    .from(companySearchStale)
    .orderBy(asc(companySearchStale.companyId))
    .limit(batchSize)
    .prepare(),
);

/**
 * Indexes every company whose names, codes or address changed (triggers note which) and returns how many. Call it at the end
 * of a transaction that writes companies or aliases; about 0.2 ms per company, nothing is written when none is stale.
 */
export function indexStaleCompanies(db: Database): number {
  let count = 0;
  for (;;) {
    const ids = staleIds(db)
      .all()
      .map((row) => row.id);
    if (ids.length === 0) return count;
    db.transaction(() => indexBatch(db, ids));
    count += ids.length;
  }
}

function indexBatch(db: Database, ids: readonly number[]): void {
  const aliasesOf = new Map<number, string[]>();
  for (const { companyId, alias } of db
    .select({ companyId: companyAliases.companyId, alias: companyAliases.alias })
    .from(companyAliases)
    .where(inArray(companyAliases.companyId, [...ids]))
    .all()) {
    aliasesOf.set(companyId, [...(aliasesOf.get(companyId) ?? []), alias]);
  }
  const rows = db
    .select({
      id: companies.id,
      nameZh: companies.nameZh,
      shortName: companies.shortName,
      nameEn: companies.nameEn,
      uscc: companies.uscc,
      stockCode: companies.stockCode,
      website: companies.website,
      address: companyProfiles.address,
    })
    .from(companies)
    .leftJoin(companyProfiles, eq(companyProfiles.companyId, companies.id))
    .where(inArray(companies.id, [...ids]))
    .all();
  for (const row of rows) {
    const names = [row.nameZh, row.shortName, row.nameEn, ...(aliasesOf.get(row.id) ?? [])].filter(
      (name) => name !== null,
    );
    const codes = [row.stockCode, row.uscc].filter((code) => code !== null);
    const document = searchDocument({ names, codes, website: row.website, address: row.address });
    remove(db).run(row.id);
    insert(db).run(row.id, ...searchColumns.map((column) => document[column]));
  }
  db.delete(companySearchStale)
    .where(inArray(companySearchStale.companyId, [...ids]))
    .run();
}
