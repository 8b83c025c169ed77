import { and, desc, eq, inArray, isNotNull, or } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { capabilities, companies, regions, segments } from '../../db/schema/index';
import { countedUnder } from '../atlas/firms.server';
import type { Lens } from '../gaps/lens';

/** A dated record of what a firm of the region can do. */
export interface NewestRecord {
  readonly slug: string;
  readonly nameZh: string;
  readonly shortName: string | null;
  readonly nameEn: string | null;
  readonly segmentId: string;
  readonly segmentZh: string;
  readonly segmentEn: string;
  readonly asOf: string;
  readonly sourceTitle: string;
  readonly confidence: 'high' | 'medium' | 'low';
}

const shown = 4;

/** The records of a region whose sources are youngest, with what they rest on. */
export function newestRecords(db: Database, regionCode: string, lens: Lens): NewestRecord[] {
  return db
    .select({
      slug: companies.slug,
      nameZh: companies.nameZh,
      shortName: companies.shortName,
      nameEn: companies.nameEn,
      segmentId: segments.id,
      segmentZh: segments.nameZh,
      segmentEn: segments.nameEn,
      asOf: capabilities.asOf,
      sourceTitle: capabilities.sourceTitle,
      confidence: capabilities.confidence,
    })
    .from(capabilities)
    .innerJoin(companies, eq(companies.id, capabilities.companyId))
    .innerJoin(segments, eq(segments.id, capabilities.segmentId))
    .where(
      and(
        inArray(companies.regionCode, within(db, regionCode)),
        isNotNull(capabilities.asOf),
        isNotNull(capabilities.sourceTitle),
        countedUnder(lens),
      ),
    )
    .orderBy(desc(capabilities.asOf), companies.sortKey, segments.id)
    .limit(shown)
    .all()
    .map((row) => ({ ...row, asOf: row.asOf!, sourceTitle: row.sourceTitle! }));
}

/** How many records the firms of a region have, and how many of them no source that can be cited states. */
export function recordCounts(db: Database, regionCode: string): { readonly all: number; readonly unsourced: number } {
  const rows = db
    .select({ source: capabilities.sourceTitle })
    .from(capabilities)
    .innerJoin(companies, eq(companies.id, capabilities.companyId))
    .where(inArray(companies.regionCode, within(db, regionCode)))
    .all();
  return { all: rows.length, unsourced: rows.filter(({ source }) => source === null).length };
}

/** A region and what lies in it: a province counts its prefectures. */
function within(db: Database, regionCode: string) {
  return db
    .select({ code: regions.code })
    .from(regions)
    .where(or(eq(regions.code, regionCode), eq(regions.parentCode, regionCode)));
}
