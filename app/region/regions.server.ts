import { asc, eq, sql } from 'drizzle-orm';
import { keptUnderDataVersion } from '../../db/kept';
import { prepared } from '../../db/prepared';
import type { Database } from '../../db/client';
import { regionPeers, regions } from '../../db/schema/index';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import type { Region } from './region';

export interface RegionRow extends Region {
  readonly level: 'province' | 'municipality' | 'prefecture' | 'other';
  readonly parentCode: string | null;
}

const allRegions = keptUnderDataVersion<'regions', ReadonlyMap<string, RegionRow>>(
  (db) =>
    new Map(
      db
        .select({
          code: regions.code,
          nameZh: regions.nameZh,
          shortNameZh: regions.shortNameZh,
          nameEn: regions.nameEn,
          level: regions.level,
          parentCode: regions.parentCode,
        })
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

/** A region as the desk names it, by name and code: 广州市 440100; the code alone when no region has it. */
export function regionText(db: Database, code: string, language: Language): string {
  const region = findRegion(db, code);
  return region ? `${localised(language, region.nameZh, region.nameEn)} ${code}` : code;
}

/** The region a GB/T 2260 code names, or null. */
export function findRegion(db: Database, code: string): RegionRow | null {
  return regionsByCode(db).get(code) ?? null;
}

/** A region's name in the reader's language; null when the code is none, or names no region. */
export function regionName(db: Database, code: string | null, language: Language): string | null {
  const region = code === null ? undefined : regionsByCode(db).get(code);
  return region ? localised(language, region.nameZh, region.nameEn) : null;
}

const peers = prepared((db) =>
  db
    .select({ code: regionPeers.peerCode })
    .from(regionPeers)
    .where(eq(regionPeers.regionCode, sql.placeholder('region')))
    .orderBy(asc(regionPeers.ordinal))
    .prepare(),
);

/** Codes of the regions a region is compared with, in order. */
export function peersOf(db: Database, region: string): string[] {
  return peers(db)
    .all({ region })
    .map(({ code }) => code);
}
