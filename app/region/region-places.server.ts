import { and, isNotNull } from 'drizzle-orm';
import { keptUnderDataVersion } from '../../db/kept';
import type { Database } from '../../db/client';
import { regions } from '../../db/schema/index';

/** Where a region lies, in degrees east and north: the seat of its government, as the shipped coordinates give it. */
export interface RegionPlace {
  readonly code: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly level: 'province' | 'municipality' | 'prefecture' | 'other';
}

const places = keptUnderDataVersion<'places', ReadonlyMap<string, RegionPlace>>(
  (db) =>
    new Map(
      db
        .select({
          code: regions.code,
          longitude: regions.longitude,
          latitude: regions.latitude,
          level: regions.level,
        })
        .from(regions)
        .where(and(isNotNull(regions.longitude), isNotNull(regions.latitude)))
        .orderBy(regions.code)
        .all()
        .map((row) => [row.code, { ...row, longitude: row.longitude!, latitude: row.latitude! }]),
    ),
);

/** Every region whose place is known, by GB/T 2260 code. */
export function regionPlaces(db: Database): ReadonlyMap<string, RegionPlace> {
  return places(db, 'places');
}
