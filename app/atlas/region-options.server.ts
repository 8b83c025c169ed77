import type { Database } from '../../db/client';
import type { Lens } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { homeRegionCode } from '../region/home-region.server';
import { peersOf, regionsByCode } from '../region/regions.server';
import type { RegionOption } from './atlas-view';
import { countsByRegion } from './firms.server';

/**
 * Regions offered beside the one shown: the home region and its peers, then the others with records; the one shown
 * wherever it stands.
 */
export function regionOptions(db: Database, lens: Lens, region: string, language: Language): RegionOption[] {
  const offered = regionsWithRecords(db, lens, language);
  const missing = [...new Set([region, ...peersOf(db, region)])].filter(
    (code) => !offered.some((known) => known.code === code),
  );
  return [...offered, ...missing.map((code) => optionOf(db, code, language))];
}

function optionOf(db: Database, code: string, language: Language): RegionOption {
  const { shortNameZh, nameEn } = regionsByCode(db).get(code)!;
  return { code, name: localised(language, shortNameZh, nameEn) };
}

/**
 * Regions with at least one counted firm: the home region, its peers in their order, then by code. Never ordered by
 * how many firms they have: records that are no census would rank cities by how well they were searched.
 */
export function regionsWithRecords(db: Database, lens: Lens, language: Language): RegionOption[] {
  const recorded = countsByRegion(db, lens).firmsByRegion;
  const home = homeRegionCode(db);
  return [...new Set([home, ...peersOf(db, home), ...[...recorded.keys()].sort()])]
    .filter((code) => recorded.has(code))
    .map((code) => optionOf(db, code, language));
}
