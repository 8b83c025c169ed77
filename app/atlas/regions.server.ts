import { keptUnderDataVersion } from '../../db/kept';
import type { Database } from '../../db/client';
import { regions } from '../../db/schema/index';
import type { AtlasRegion } from './region-atlas';

export interface RegionRow extends AtlasRegion {
  readonly level: 'province' | 'municipality' | 'prefecture' | 'other';
  readonly parentCode: string | null;
}

const allRegions = keptUnderDataVersion<'regions', ReadonlyMap<string, RegionRow>>(
  (db) =>
    new Map(
      db
        .select({ code: regions.code, nameZh: regions.nameZh, shortNameZh: regions.shortNameZh, nameEn: regions.nameEn, level: regions.level, parentCode: regions.parentCode })
        .from(regions)
        .orderBy(regions.code)
        .all()
        .map((row) => [row.code, row]),
    ),
);

/** Every region by GB/T 2260 code, in order of code. */
export function regionsByCode(db: Database): ReadonlyMap<string, RegionRow> {
  return allRegions(db, 'regions');
}

/** The region a GB/T 2260 code names, or null. */
export function findRegion(db: Database, code: string): RegionRow | null {
  return regionsByCode(db).get(code) ?? null;
}
