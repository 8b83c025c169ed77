import { and, asc, eq, sql } from 'drizzle-orm';
import { prepared } from '../../db/prepared';
import type { Database } from '../../db/client';
import { capabilities, companies, segments } from '../../db/schema/index';
import type { Lens } from '../gaps/lens';
import { countedUnder } from './firms.server';
import { regionAtlas } from './region-atlas.server';
import { regionsByCode } from '../region/regions.server';
import type { AtlasFirm, SegmentInRegion } from './segment-in-region';

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
  const byId = new Map(atlas.segments.map((other) => [other.id, other]));
  const names = regionsByCode(db);
  const here = new Set(segment.firms.map((firm) => firm.id));
  const counted = statements[lens](db).all({ segment: segmentId });

  const elsewhere = segment.elsewhere.map((region) => ({ ...region, companies: [] as AtlasFirm[] }));
  const byRegion = new Map(elsewhere.map((region) => [region.regionCode, region]));
  const firmsHere: AtlasFirm[] = [];
  // The region's own firms are never crowded out by those of others.
  for (const { regionCode: _seat, ...firm } of counted.filter((row) => here.has(row.id)).slice(0, shownFirms))
    firmsHere.push(firm);
  for (const { regionCode: seat, ...firm } of counted.filter((row) => !here.has(row.id)).slice(0, shownFirms))
    if (seat) byRegion.get(seat)?.companies.push(firm);

  const neighbour = (id: string, link: (typeof atlas.links)[number]) => {
    const other = byId.get(id)!;
    return {
      segmentId: id,
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
  };
  return {
    region: names.get(regionCode)!,
    lens,
    chain: atlas.chains.find((chain) => chain.id === segment.chainId)!,
    segment,
    firms: firmsHere,
    elsewhere,
    needs: atlas.links.filter((link) => link.customerId === segmentId).map((link) => neighbour(link.supplierId, link)),
    feeds: atlas.links.filter((link) => link.supplierId === segmentId).map((link) => neighbour(link.customerId, link)),
    pathsTotal: atlas.pathsTotal,
    othersRecorded: atlas.othersRecorded,
  };
}
