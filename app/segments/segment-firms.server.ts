import { asc, eq, sql } from 'drizzle-orm';
import { prepared } from '../../db/prepared';
import type { Database } from '../../db/client';
import { capabilities, companies, regions } from '../../db/schema/index';
import type { Claim } from './segment';

const claims = prepared((db) =>
  db
    .select({
      companyId: companies.id,
      slug: companies.slug,
      nameZh: sql<string>`coalesce(${companies.shortName}, ${companies.nameZh})`,
      nameEn: companies.nameEn,
      regionCode: companies.regionCode,
      regionZh: regions.shortNameZh,
      regionEn: regions.nameEn,
      evidence: capabilities.evidence,
      evidenceZh: capabilities.evidenceZh,
      sourceTitle: capabilities.sourceTitle,
      sourceUrl: capabilities.sourceUrl,
      confidence: capabilities.confidence,
      asOf: capabilities.asOf,
    })
    .from(capabilities)
    .innerJoin(companies, eq(companies.id, capabilities.companyId))
    .leftJoin(regions, eq(regions.code, companies.regionCode))
    .where(eq(capabilities.segmentId, sql.placeholder('segment')))
    .orderBy(asc(companies.sortKey))
    .prepare(),
);

/** Every registered firm that claims the segment, by name. */
export function listSegmentClaims(db: Database, segmentId: string): Claim[] {
  return claims(db).all({ segment: segmentId });
}
