import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { capabilities, companies, companyAliases, offers, regions, segments } from '../../db/schema/index';
import { byCompany } from './by-company';
import { csvHead, csvRow, type CsvCompany } from './directory-csv';
import { countMatching } from './directory-counts.server';
import { idsInOrder } from './directory-order.server';
import { sortOf, type DirectoryQuery } from './directory-query';
import { hitsByRelevance } from './relevance.server';
import { selectionOf, standingOffer } from './selection.server';

const ids = sql`(select value from json_each(${sql.placeholder('ids')}))`;

const rowsOf = prepared((db) =>
  db
    .select({ company: companies, regionZh: regions.nameZh, regionEn: regions.nameEn })
    .from(companies)
    .leftJoin(regions, eq(regions.code, companies.regionCode))
    .where(sql`${companies.id} in ${ids}`)
    .prepare(),
);
const capabilitiesOf = prepared((db) =>
  db
    .select({ companyId: capabilities.companyId, segmentId: capabilities.segmentId, chainId: segments.chainId })
    .from(capabilities)
    .innerJoin(segments, eq(segments.id, capabilities.segmentId))
    .where(sql`${capabilities.companyId} in ${ids}`)
    .prepare(),
);
const aliasesOf = prepared((db) => db.select({ companyId: companyAliases.companyId, alias: companyAliases.alias }).from(companyAliases).where(sql`${companyAliases.companyId} in ${ids}`).prepare());
const offersOf = prepared((db) => db.selectDistinct({ companyId: offers.companyId, kind: offers.kind }).from(offers).where(and(sql`${offers.companyId} in ${ids}`, standingOffer)).orderBy(offers.companyId, offers.kind).prepare());

const batch = 500;

/**
 * The whole result as CSV, in pieces of 500 companies: four statements each, and other requests are served between
 * two pieces. The order is fixed at the start; a company that is deleted meanwhile is left out.
 */
export function* directoryCsv(db: Database, query: DirectoryQuery, today: string): Generator<string> {
  yield csvHead();
  const total = countMatching(db, query, today);
  const selection = selectionOf(db, query.q, query, today);
  const sort = sortOf(query);
  const listed = sort === 'relevance' ? hitsByRelevance(db, query.q, selection, total).map((hit) => hit.id) : idsInOrder(db, selection, sort, total, total);
  for (let start = 0; start < listed.length; start += batch) {
    const piece = listed.slice(start, start + batch);
    yield csvCompanies(db, piece, today).map(csvRow).join('');
  }
}

function csvCompanies(db: Database, listed: readonly number[], today: string): CsvCompany[] {
  const values = { ids: JSON.stringify(listed), today };
  const found = new Map(rowsOf(db).all(values).map((row) => [row.company.id, row]));
  const held = byCompany(capabilitiesOf(db).all(values), (row) => row);
  const aliases = byCompany(aliasesOf(db).all(values), (row) => row.alias);
  const offered = byCompany(offersOf(db).all(values), (row) => row.kind);
  return listed.flatMap((id) => {
    const row = found.get(id);
    if (!row) return [];
    const own = held.get(id) ?? [];
    return { ...row.company, ...row, aliases: aliases.get(id) ?? [], chains: [...new Set(own.map((one) => one.chainId))], segments: own.map((one) => one.segmentId), offers: offered.get(id) ?? [] };
  });
}
