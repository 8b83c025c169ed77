import { eq, or, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { companies, regions, representativeListings } from '../../db/schema/index';
import type { Lens } from '../gaps/lens';
import { industry, type IndustryWithGraph } from '../region/industry.server';
import { regionsByCode } from '../region/regions.server';
import { countsByRegion, firmsBySegment } from './firms.server';
import type { AtlasChain, ChainSurvey, RegionName, SegmentFirm } from './region-atlas';
import { surveysIn } from './region-surveys.server';

const listedOfRegion = prepared((db) =>
  db
    .selectDistinct({
      chainId: representativeListings.chainId,
      slug: companies.slug,
      nameZh: sql<string>`coalesce(${companies.shortName}, ${companies.nameZh})`,
      nameEn: companies.nameEn,
      note: representativeListings.note,
    })
    .from(representativeListings)
    .innerJoin(companies, eq(companies.id, representativeListings.companyId))
    .innerJoin(regions, eq(regions.code, companies.regionCode))
    .where(or(eq(regions.code, sql.placeholder('region')), eq(regions.parentCode, sql.placeholder('region'))))
    .orderBy(companies.sortKey)
    .prepare(),
);

/** A row of the published list: a firm may stand for several chains. */
type ListedFirm = AtlasChain['listed'][number] & { readonly chainId: string; readonly note: string | null };

/** What the register holds for one region under one lens, before anything is concluded from it. */
export interface RegionRecords {
  readonly lens: Lens;
  readonly map: IndustryWithGraph;
  readonly surveyOf: (chainId: string) => ChainSurvey;
  /** By segment; segments without a firm are left out. */
  readonly firms: ReadonlyMap<string, readonly SegmentFirm[]>;
  readonly segmentsOfFirm: ReadonlyMap<number, readonly string[]>;
  /** The region's rows of the published list; none under the other lenses. */
  readonly listed: readonly ListedFirm[];
  /** By segment: the other regions with a firm there. */
  readonly elsewhere: ReadonlyMap<string, readonly RegionName[]>;
  readonly othersRecorded: number;
}

/** The records of a region under a lens. */
export function recordsOf(db: Database, regionCode: string, lens: Lens): RegionRecords {
  const map = industry(db);
  const firms = firmsBySegment(db, lens, regionCode);
  const { bySegment, firmsByRegion } = countsByRegion(db, lens);
  const within = regionsWithin(db, regionCode);
  const namesElsewhere = (segmentId: string): RegionName[] =>
    (bySegment.get(segmentId) ?? [])
      .filter((count) => !within.has(count.regionCode))
      .map(({ firms: _withheld, ...name }) => name);
  return {
    lens,
    map,
    surveyOf: surveysIn(db, lens, regionCode, firms.size > 0),
    firms,
    segmentsOfFirm: segmentsByFirm(firms),
    listed: lens === 'representative' ? listedOfRegion(db).all({ region: regionCode }) : [],
    elsewhere: new Map(map.segments.map(({ id }) => [id, namesElsewhere(id)])),
    othersRecorded: [...firmsByRegion.keys()].filter((code) => !within.has(code)).length,
  };
}

/** A region and what lies in it: a province counts its prefectures. */
function regionsWithin(db: Database, regionCode: string): Set<string> {
  const inside = [...regionsByCode(db).values()].filter((row) => row.parentCode === regionCode);
  return new Set([regionCode, ...inside.map((row) => row.code)]);
}

function segmentsByFirm(firms: ReadonlyMap<string, readonly SegmentFirm[]>): Map<number, string[]> {
  const segmentsOf = new Map<number, string[]>();
  for (const [segmentId, here] of firms) {
    for (const firm of here) {
      const segments = segmentsOf.get(firm.id);
      if (segments) segments.push(segmentId);
      else segmentsOf.set(firm.id, [segmentId]);
    }
  }
  return segmentsOf;
}
