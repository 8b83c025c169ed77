import type { Database } from '../../db/client';
import { regionsByCode, type RegionRow } from './regions.server';

/** Regions whose code, 中文 or English name is, begins with, or holds the text; exact ones first, at most `limit`. */
export function searchRegions(db: Database, text: string, limit = 20): RegionRow[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const ranked: [number, RegionRow][] = [];
  for (const region of regionsByCode(db).values()) {
    const names = [region.code, region.nameZh, region.shortNameZh, region.nameEn.toLowerCase()];
    const rank = names.includes(wanted) ? 0 : names.some((name) => name.startsWith(wanted)) ? 1 : names.some((name) => name.includes(wanted)) ? 2 : 3;
    if (rank < 3) ranked.push([rank, region]);
  }
  const best = ranked.some(([rank]) => rank === 0) ? ranked.filter(([rank]) => rank === 0) : ranked;
  return best.sort((a, b) => a[0] - b[0] || a[1].code.localeCompare(b[1].code)).slice(0, limit).map(([, region]) => region);
}
