import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import {
  capabilities,
  capabilityEvidence,
  companies,
  companyAliases,
  memberships,
  offers,
  regions,
  segments,
} from '../../db/schema/index';
import { byCompany } from '../companies/by-company';
import { csvHead, csvRow, type CsvCompany } from './directory-csv';
import { stretch } from './directory-order';
import { sortOf, type DirectoryQuery } from './directory-query';
import { hitsByRelevance } from './relevance.server';
import { selected, selectionOf } from './selection.server';

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
const groundsOf = prepared((db) =>
  db
    .selectDistinct({
      companyId: capabilityEvidence.companyId,
      segmentId: capabilityEvidence.segmentId,
      kind: capabilityEvidence.kind,
    })
    .from(capabilityEvidence)
    .where(and(sql`${capabilityEvidence.companyId} in ${ids}`, isNull(capabilityEvidence.retractedAt)))
    .orderBy(capabilityEvidence.companyId, capabilityEvidence.segmentId, capabilityEvidence.kind)
    .prepare(),
);
const aliasesOf = prepared((db) =>
  db
    .select({ companyId: companyAliases.companyId, alias: companyAliases.alias })
    .from(companyAliases)
    .where(sql`${companyAliases.companyId} in ${ids}`)
    .prepare(),
);
/** Published, not past its last day, of a firm that is a member now. */
const standingOffer = sql`${offers.state} = 'published' and ${offers.validUntil} >= ${sql.placeholder('today')}
  and exists (select 1 from ${memberships}
    where ${memberships.companyId} = ${offers.companyId} and ${memberships.state} = 'active')`;
const offersOf = prepared((db) =>
  db
    .selectDistinct({ companyId: offers.companyId, kind: offers.kind })
    .from(offers)
    .where(and(sql`${offers.companyId} in ${ids}`, standingOffer))
    .orderBy(offers.companyId, offers.kind)
    .prepare(),
);

const batch = 500;

/**
 * The whole result as CSV, in pieces of 500 companies: five statements each, and other requests are served between
 * two pieces. The order is fixed at the start; a company that is deleted meanwhile is left out.
 */
export function* directoryCsv(db: Database, query: DirectoryQuery, today: string): Generator<string> {
  yield csvHead();
  for (const piece of directoryPieces(db, query, today)) yield piece.map(csvRow).join('');
}

/** The whole result in pieces of 500 companies; `most` ends it early. */
export function* directoryPieces(
  db: Database,
  query: DirectoryQuery,
  today: string,
  most = Infinity,
): Generator<CsvCompany[]> {
  const selection = selectionOf(db, query.q, query, today);
  const sort = sortOf(query);
  const listed =
    sort === 'relevance'
      ? hitsByRelevance(db, query.q, selection, most).map((hit) => hit.id)
      : stretch(selection.columns, selected(selection), sort, 0, most);
  for (let start = 0; start < listed.length; start += batch) {
    yield csvCompanies(db, listed.slice(start, start + batch), today);
  }
}

function csvCompanies(db: Database, listed: readonly number[], today: string): CsvCompany[] {
  const values = { ids: JSON.stringify(listed), today };
  const found = new Map(
    rowsOf(db)
      .all(values)
      .map((row) => [row.company.id, row]),
  );
  const held = byCompany(capabilitiesOf(db).all(values), (row) => row);
  const grounds = byCompany(groundsOf(db).all(values), (row) => row);
  const aliases = byCompany(aliasesOf(db).all(values), (row) => row.alias);
  const offered = byCompany(offersOf(db).all(values), (row) => row.kind);
  return listed.flatMap((id) => {
    const row = found.get(id);
    if (!row) return [];
    const own = held.get(id) ?? [];
    return {
      ...row.company,
      ...row,
      aliases: aliases.get(id) ?? [],
      chains: [...new Set(own.map((one) => one.chainId))],
      segments: own.map((one) => one.segmentId),
      grounds: own.map(({ segmentId }) => groundsText(segmentId, grounds.get(id) ?? [])),
      offers: offered.get(id) ?? [],
    };
  });
}

/** A segment with the kinds of its grounds. */
function groundsText(segmentId: string, grounds: readonly { readonly segmentId: string; readonly kind: string }[]) {
  const kinds = grounds.filter((ground) => ground.segmentId === segmentId).map(({ kind }) => kind);
  return `${segmentId}:${kinds.join('|')}`;
}
