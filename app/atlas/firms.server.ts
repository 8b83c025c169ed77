import { and, asc, countDistinct, eq, inArray, isNotNull, ne, or, sql, type SQL } from 'drizzle-orm';
import { keptUnderDataVersion } from '../../db/kept';
import { prepared } from '../../db/prepared';
import type { Database } from '../../db/client';
import { capabilities, companies, memberships, regions, segments } from '../../db/schema/index';
import { companyRevision } from '../companies/company-revision.server';
import type { Lens } from '../gaps/lens';
import type { RegionName, SegmentFirm } from './region-atlas';
import { regionsByCode } from '../region/regions.server';

/**
 * Which rows of `capabilities` joined with `companies` a lens counts. A published list places firms in chains; the
 * segments are our own classification, so under it no firm stands for one (METHODS, Lens). What a public source states
 * is a segment with such a source, of a firm whose seat has one.
 */
export function countedUnder(lens: Lens): SQL | undefined {
  if (lens === 'representative') return sql`0`;
  if (lens === 'registry') return undefined;
  return and(isNotNull(capabilities.sourceTitle), ne(capabilities.confidence, 'low'), ne(companies.confidence, 'low'));
}

function firmsStatement(db: Database, lens: Lens) {
  const region = sql.placeholder('region');
  const inside = db
    .select({ code: regions.code })
    .from(regions)
    .where(or(eq(regions.code, region), eq(regions.parentCode, region)));
  return db
    .select({
      segmentId: capabilities.segmentId,
      id: companies.id,
      slug: companies.slug,
      nameZh: sql<string>`coalesce(${companies.shortName}, ${companies.nameZh})`,
      nameEn: companies.nameEn,
      confidence: capabilities.confidence,
      member: sql<number>`exists (select 1 from ${memberships} where ${memberships.companyId} = ${companies.id} and ${memberships.state} = 'active')`,
    })
    .from(companies)
    .innerJoin(capabilities, eq(capabilities.companyId, companies.id))
    .innerJoin(segments, eq(segments.id, capabilities.segmentId))
    .where(and(inArray(companies.regionCode, inside), countedUnder(lens)))
    .orderBy(asc(companies.sortKey))
    .prepare();
}

const firmStatements = {
  registry: prepared((db) => firmsStatement(db, 'registry')),
  representative: prepared((db) => firmsStatement(db, 'representative')),
  sourced: prepared((db) => firmsStatement(db, 'sourced')),
};

/** Segment id → firms of the region (a province counts its prefectures) in that segment, by name. */
export function firmsBySegment(db: Database, lens: Lens, region: string): Map<string, SegmentFirm[]> {
  const bySegment = new Map<string, SegmentFirm[]>();
  for (const { segmentId, member, ...row } of firmStatements[lens](db).all({ region })) {
    const firm = { ...row, member: member === 1 };
    const firms = bySegment.get(segmentId);
    if (firms) firms.push(firm);
    else bySegment.set(segmentId, [firm]);
  }
  return bySegment;
}

/** How many firms a region has in a segment. */
interface RegionCount extends RegionName {
  readonly firms: number;
}

export interface CountsByRegion {
  /**
   * Segment id → how many firms each region has there, by region code: records that are no census rank no city. Regions
   * without one are left out.
   */
  readonly bySegment: ReadonlyMap<string, readonly RegionCount[]>;
  /** Regions with at least one counted firm in any segment, and how many firms each has. */
  readonly firmsByRegion: ReadonlyMap<string, number>;
}

/** Firms per segment and seat over the whole country under a lens; one pass, kept until a company changes. */
export const countsByRegion = keptUnderDataVersion<Lens, CountsByRegion>(countsUnder, 3, companyRevision);

function countsUnder(db: Database, lens: Lens): CountsByRegion {
  const rows = db
    .select({ segmentId: capabilities.segmentId, regionCode: companies.regionCode, firms: countDistinct(companies.id) })
    .from(capabilities)
    .innerJoin(companies, eq(companies.id, capabilities.companyId))
    .innerJoin(segments, eq(segments.id, capabilities.segmentId))
    .where(and(isNotNull(companies.regionCode), countedUnder(lens)))
    .groupBy(capabilities.segmentId, companies.regionCode)
    .orderBy(asc(companies.regionCode))
    .all();
  const totals = db
    .select({ regionCode: companies.regionCode, firms: countDistinct(companies.id) })
    .from(capabilities)
    .innerJoin(companies, eq(companies.id, capabilities.companyId))
    .innerJoin(segments, eq(segments.id, capabilities.segmentId))
    .where(and(isNotNull(companies.regionCode), countedUnder(lens)))
    .groupBy(companies.regionCode)
    .all();
  const bySegment = new Map<string, RegionCount[]>();
  const names = regionsByCode(db);
  for (const { segmentId, regionCode, firms } of rows) {
    const { shortNameZh: nameZh, nameEn } = names.get(regionCode!)!;
    const count = { regionCode: regionCode!, nameZh, nameEn, firms };
    const counts = bySegment.get(segmentId);
    if (counts) counts.push(count);
    else bySegment.set(segmentId, [count]);
  }
  return { bySegment, firmsByRegion: new Map(totals.map((row) => [row.regionCode!, row.firms])) };
}
