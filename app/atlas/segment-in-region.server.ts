import { and, asc, eq, sql } from 'drizzle-orm';
import { prepared } from '../../db/prepared';
import type { Database } from '../../db/client';
import { capabilities, companies, segments } from '../../db/schema/index';
import type { Lens } from '../gaps/lens';
import { countedUnder } from './firms.server';
import { regionAtlas } from './region-atlas.server';
import { regionsByCode } from '../region/regions.server';
import type { AtlasLink, AtlasSegment, RegionAtlas } from './region-atlas';
import type { AtlasFirm, Neighbour, SegmentInRegion } from './segment-in-region';

/** More firms than this are left to the directory; the count stays exact. */
const shownFirms = 200;

function firmsOfSegment(db: Database, lens: Lens) {
  return db
    .select({
      id: companies.id,
      slug: companies.slug,
      nameZh: sql<string>`coalesce(${companies.shortName}, ${companies.nameZh})`,
      nameEn: companies.nameEn,
      regionCode: companies.regionCode,
      confidence: capabilities.confidence,
      evidence: capabilities.evidence,
      evidenceZh: capabilities.evidenceZh,
      sourceTitle: capabilities.sourceTitle,
      asOf: capabilities.asOf,
    })
    .from(capabilities)
    .innerJoin(segments, eq(segments.id, capabilities.segmentId))
    .innerJoin(companies, eq(companies.id, capabilities.companyId))
    .where(and(eq(capabilities.segmentId, sql.placeholder('segment')), countedUnder(lens)))
    .orderBy(asc(companies.sortKey))
    .prepare();
}

const statements = {
  representative: prepared((db) => firmsOfSegment(db, 'representative')),
  registry: prepared((db) => firmsOfSegment(db, 'registry')),
  sourced: prepared((db) => firmsOfSegment(db, 'sourced')),
};

/**
 * One segment of one region under a lens: what the atlas knows of it, the firms here with their evidence, the firms
 * of other regions, and what it needs and feeds. Null when there is no such segment. The region must exist.
 */
export function segmentInRegion(
  db: Database,
  regionCode: string,
  lens: Lens,
  segmentId: string,
): SegmentInRegion | null {
  const atlas = regionAtlas(db, regionCode, lens);
  const segment = atlas.segments.find((candidate) => candidate.id === segmentId);
  if (!segment) return null;
  return {
    region: regionsByCode(db).get(regionCode)!,
    lens,
    chain: atlas.chains.find((chain) => chain.id === segment.chainId)!,
    segment,
    ...firmsByPlace(segment, statements[lens](db).all({ segment: segmentId })),
    ...neighboursOf(atlas, segmentId),
    pathsTotal: atlas.pathsTotal,
    othersRecorded: atlas.othersRecorded,
  };
}

interface SeatedFirm extends AtlasFirm {
  readonly regionCode: string | null;
}

/** The firms of a segment here and, by region, elsewhere; its own are never crowded out by those of others. */
function firmsByPlace(
  segment: AtlasSegment,
  counted: readonly SeatedFirm[],
): Pick<SegmentInRegion, 'firms' | 'elsewhere'> {
  const own = new Set(segment.firms.map((firm) => firm.id));
  const here = counted.filter((firm) => own.has(firm.id)).slice(0, shownFirms);
  const others = counted.filter((firm) => !own.has(firm.id)).slice(0, shownFirms);
  return {
    firms: here.map(withoutSeat),
    elsewhere: segment.elsewhere.map((region) => ({
      ...region,
      companies: others.filter((firm) => firm.regionCode === region.regionCode).map(withoutSeat),
    })),
  };
}

function withoutSeat({ regionCode: _seat, ...firm }: SeatedFirm): AtlasFirm {
  return firm;
}

/** What a segment needs and feeds. */
function neighboursOf(atlas: RegionAtlas, segmentId: string): Pick<SegmentInRegion, 'needs' | 'feeds'> {
  const byId = new Map(atlas.segments.map((segment) => [segment.id, segment]));
  const needs = atlas.links.filter((link) => link.customerId === segmentId);
  const feeds = atlas.links.filter((link) => link.supplierId === segmentId);
  return {
    needs: needs.map((link) => neighbourOver(link, byId.get(link.supplierId)!)),
    feeds: feeds.map((link) => neighbourOver(link, byId.get(link.customerId)!)),
  };
}

function neighbourOver(link: AtlasLink, other: AtlasSegment): Neighbour {
  return {
    segmentId: other.id,
    chainId: other.chainId,
    nameZh: other.nameZh,
    nameEn: other.nameEn,
    presence: other.presence,
    firmCount: other.firmCount,
    kind: link.kind,
    rationaleZh: link.rationaleZh,
    rationaleEn: link.rationaleEn,
    state: link.state,
  };
}
