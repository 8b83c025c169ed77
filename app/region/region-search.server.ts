import { or, eq, sql } from 'drizzle-orm';
import { pinyin } from 'pinyin-pro';
import type { Database } from '../../db/client';
import { keptUnderDataVersion } from '../../db/kept';
import { prepared } from '../../db/prepared';
import { districts } from '../../db/schema/index';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { regionsByCode, type RegionRow } from './regions.server';

/** A region that a search found; `district` when the text names a part of it, which figures do not tell apart. */
export interface FoundRegion extends RegionRow {
  readonly district: string | null;
}

/**
 * Regions whose code, 中文 or English name is, begins with, or holds the text; exact ones first, at most `limit`. A
 * county, district or new area leads to the region it is counted with.
 */
export function searchRegions(db: Database, text: string, limit = 20): FoundRegion[] {
  const wanted = folded(text);
  if (wanted === '') return [];
  const ranked: [number, FoundRegion][] = [];
  for (const region of regionsByCode(db).values()) {
    const names = [region.code, region.nameZh, region.shortNameZh, folded(region.nameEn)];
    const rank = names.includes(wanted)
      ? 0
      : names.some((name) => name.startsWith(wanted))
        ? 1
        : names.some((name) => name.includes(wanted))
          ? 2
          : 3;
    if (rank < 3) ranked.push([rank, { ...region, district: null }]);
  }
  const exact = ranked.filter(([rank]) => rank === 0);
  const parts = exact.length > 0 ? [] : [...regionsOfDistrict(db, text), ...regionsOfSpelled(db, wanted)];
  if (parts.length > 0) return parts.slice(0, limit);
  const best = exact.length > 0 ? exact : ranked;
  return best
    .sort((a, b) => a[0] - b[0] || a[1].code.localeCompare(b[1].code))
    .slice(0, limit)
    .map(([, region]) => region);
}

/**
 * The code of the one region that a code or a name means, as people type it; a county, district or new area means the
 * region it is counted with, since records name cities. Null where it means none or several; nothing means nothing.
 */
export function regionMeant(db: Database, asked: string): string | null {
  if (asked === '' || regionsByCode(db).has(asked)) return asked;
  const [only, ...others] = searchRegions(db, asked);
  return only && others.length === 0 ? only.code : null;
}

/** The regions that a search found, as choices in the reader's language. */
export function regionsToChoose(db: Database, text: string, language: Language) {
  return searchRegions(db, text).map(({ code, nameZh, nameEn, district }) => ({
    code,
    name: localised(language, nameZh, nameEn),
    district,
  }));
}

/** As people type: full-width letters, capitals, "guang zhou". */
function folded(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s'’]/g, '')
    .toLowerCase();
}

const named = prepared((db) =>
  db
    .select()
    .from(districts)
    .where(
      or(
        eq(districts.code, sql.placeholder('text')),
        sql`${districts.nameZh} in (
          ${sql.placeholder('text')},
          ${sql.placeholder('text')} || '区',
          ${sql.placeholder('text')} || '市',
          ${sql.placeholder('text')} || '县'
        )`,
      ),
    )
    .orderBy(districts.regionCode)
    .prepare(),
);

/** Counties, districts and new areas by their name in pinyin, without and with what kind of place it is. */
const districtsByPinyin = keptUnderDataVersion((db) => {
  const found = new Map<string, (typeof districts.$inferSelect)[]>();
  for (const row of db.select().from(districts).all()) {
    const own = row.nameZh.length > 2 ? row.nameZh.replace(/[区市县]$/, '') : row.nameZh;
    for (const name of new Set([own, row.nameZh])) {
      const spelled = pinyin(name, { toneType: 'none', v: true }).replaceAll(' ', '');
      found.set(spelled, [...(found.get(spelled) ?? []), row]);
    }
  }
  return found;
}, 1);

/** Regions that a part spelled so is counted with: huangpu, huangpuqu, huangpudistrict. */
function regionsOfSpelled(db: Database, letters: string): FoundRegion[] {
  if (!/^[a-z]+$/.test(letters)) return [];
  const rows = districtsByPinyin(db, 'all').get(letters.replace(/(district|county|city)$/, '')) ?? [];
  return rows.flatMap(({ regionCode, nameZh }) => {
    const region = regionsByCode(db).get(regionCode);
    return region ? [{ ...region, district: nameZh }] : [];
  });
}

/**
 * Regions that a county, district or new area of this name or code is counted with; none when the text names no such
 * part.
 */
export function regionsOfDistrict(db: Database, text: string): FoundRegion[] {
  const regions = regionsByCode(db);
  return named(db)
    .all({ text: folded(text) })
    .flatMap(({ regionCode, nameZh }) => {
      const region = regions.get(regionCode);
      return region ? [{ ...region, district: nameZh }] : [];
    });
}
