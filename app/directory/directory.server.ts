import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { keptByKey } from '../../db/kept';
import { prepared } from '../../db/prepared';
import { capabilities, companies, companyAliases, companyProfiles, regions } from '../../db/schema/index';
import { industry } from '../region/industry.server';
import { regionsOfDistrict } from '../region/region-search.server';
import { localised } from '../i18n/messages';
import type { Language } from '../i18n/language';
import { byCompany } from '../companies/by-company';
import { countDirectory } from './directory-counts.server';
import { chosenValues, filterOptions, regionsShown } from './directory-options.server';
import { stretch } from './directory-order';
import { pageSize, sortOf, type DirectoryQuery } from './directory-query';
import type { Directory, DirectoryRow } from './directory';
import { leadsOf } from './leads.server';
import { matchReason } from './match-reason';
import { membershipBadges } from './membership-badges.server';
import { hitsByRelevance } from './relevance.server';
import { searchSteps } from './search-query';
import { selected, selectionOf } from './selection.server';
import { stepsOf } from './steps.server';

const ids = sql`(select value from json_each(${sql.placeholder('ids')}))`;

const rowsOf = prepared((db) =>
  db
    .select({
      id: companies.id,
      slug: companies.slug,
      nameZh: companies.nameZh,
      shortName: companies.shortName,
      nameEn: companies.nameEn,
      stockCode: companies.stockCode,
      uscc: companies.uscc,
      address: companyProfiles.address,
      regionZh: regions.shortNameZh,
      regionEn: regions.nameEn,
    })
    .from(companies)
    .leftJoin(regions, eq(regions.code, companies.regionCode))
    .leftJoin(companyProfiles, eq(companyProfiles.companyId, companies.id))
    .where(sql`${companies.id} in ${ids}`)
    .prepare(),
);
const segmentsOf = prepared((db) =>
  db
    .select({ companyId: capabilities.companyId, segmentId: capabilities.segmentId })
    .from(capabilities)
    .where(sql`${capabilities.companyId} in ${ids}`)
    .prepare(),
);
const aliasesOf = prepared((db) =>
  db
    .select({ companyId: companyAliases.companyId, alias: companyAliases.alias })
    .from(companyAliases)
    .where(sql`${companyAliases.companyId} in ${ids}`)
    .prepare(),
);

interface Asked {
  readonly today: string;
  readonly query: DirectoryQuery;
  readonly language: Language;
}

/** A page is made again for who searches in a way of their own, and what it shows is the same for all. */
const kept = keptByKey(
  (asked: Asked) => JSON.stringify(asked),
  (db, { query, language, today }) => makeDirectory(db, query, language, today),
  300,
);

/**
 * The directory at one address on a day in China, in the reader's language. Filter values must be known
 * (directoryQueryOf refuses others).
 */
export function findDirectory(db: Database, query: DirectoryQuery, language: Language, today: string): Directory {
  return kept(db, { query, language, today });
}

function makeDirectory(db: Database, query: DirectoryQuery, language: Language, today: string): Directory {
  const counts = countDirectory(db, query, today);
  const sort = sortOf(query);
  const pages = Math.max(1, Math.ceil(counts.total / pageSize));
  const listed = query.page > pages ? [] : pageIds(db, query, today);
  return {
    query,
    sort,
    total: counts.total,
    pages,
    rows: directoryRows(db, listed, query.q, language),
    options: filterOptions(db, query, counts, language),
    moreRegions: counts.region.size > regionsShown,
    chosen: chosenValues(db, query, language, counts.total === 0 ? { today } : null),
    districts: counts.total === 0 ? districtsIn(db, query.q, language) : [],
    leads: leadsOf(db, query.q, language),
    near: query.q !== '' && stepsOf(db, query.q).some(({ kind }) => kind === 'near'),
    searchable: query.q === '' || searchSteps(query.q).length > 0,
  };
}

function districtsIn(db: Database, q: string, language: Language): Directory['districts'] {
  return regionsOfDistrict(db, q).flatMap(({ district, code, nameZh, nameEn }) =>
    district === null ? [] : [{ district, code, name: localised(language, nameZh, nameEn) }],
  );
}

function pageIds(db: Database, query: DirectoryQuery, today: string): number[] {
  const selection = selectionOf(db, query.q, query, today);
  const sort = sortOf(query);
  const offset = (query.page - 1) * pageSize;
  if (sort === 'relevance') return hitsByRelevance(db, query.q, selection, pageSize, offset).map((hit) => hit.id);
  return stretch(selection.columns, selected(selection), sort, offset, pageSize);
}

/**
 * Rows in the order of the ids: one statement each for the companies, their segments, their memberships and, while
 * searching, their names.
 */
function directoryRows(db: Database, listed: readonly number[], q: string, language: Language): DirectoryRow[] {
  const values = { ids: JSON.stringify(listed) };
  const found = new Map(
    rowsOf(db)
      .all(values)
      .map((row) => [row.id, row]),
  );
  const held = byCompany(segmentsOf(db).all(values), (row) => row.segmentId);
  const aliases = q === '' ? new Map<number, string[]>() : byCompany(aliasesOf(db).all(values), (row) => row.alias);
  const badges = membershipBadges(db, listed);
  const all = industry(db).segments;
  return listed.flatMap((id) => {
    const row = found.get(id);
    if (!row) return [];
    const own = held.get(id) ?? [];
    const badge = badges.get(id);
    return {
      slug: row.slug,
      nameZh: row.nameZh,
      shortName: row.shortName,
      nameEn: row.nameEn,
      region: row.regionZh === null ? null : localised(language, row.regionZh, row.regionEn),
      stockCode: row.stockCode,
      segments:
        own.length === 0
          ? []
          : all
              .filter((segment) => own.includes(segment.id))
              .map((segment) => localised(language, segment.nameZh, segment.nameEn)),
      reason: q === '' ? null : matchReason(q, { ...row, aliases: aliases.get(id) ?? [] }),
      memberSince: badge?.state === 'active' ? badge.since : null,
    };
  });
}
