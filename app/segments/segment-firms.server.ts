import { and, asc, eq, sql } from 'drizzle-orm';
import { prepared } from '../../db/prepared';
import type { Database } from '../../db/client';
import { capabilities, companies, regions } from '../../db/schema/index';
import { countedUnder } from '../atlas/firms.server';
import type { Lens } from '../gaps/lens';
import type { Claim } from './segment';

function claims(db: Database, lens: Lens) {
  return db
    .select({
      companyId: companies.id,
      slug: companies.slug,
      nameZh: sql<string>`coalesce(${companies.shortName}, ${companies.nameZh})`,
      nameEn: companies.nameEn,
      regionCode: companies.regionCode,
      regionZh: regions.shortNameZh,
      regionEn: regions.nameEn,
      seatConfidence: companies.confidence,
    })
    .from(capabilities)
    .innerJoin(companies, eq(companies.id, capabilities.companyId))
    .leftJoin(regions, eq(regions.code, companies.regionCode))
    .where(and(eq(capabilities.segmentId, sql.placeholder('segment')), countedUnder(lens)))
    .orderBy(asc(companies.sortKey))
    .prepare();
}

const statements = {
  registry: prepared((db) => claims(db, 'registry')),
  sourced: prepared((db) => claims(db, 'sourced')),
};

/**
 * Every registered firm that claims the segment, by name; under `sourced` only those of which a public source states
 * it.
 */
export function listSegmentClaims(db: Database, segmentId: string, lens: 'registry' | 'sourced'): Claim[] {
  return statements[lens](db).all({ segment: segmentId });
}
