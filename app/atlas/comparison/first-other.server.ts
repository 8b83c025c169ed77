import type { Database } from '../../../db/client';
import type { Language } from '../../i18n/language';
import { homeRegionCode } from '../../region/home-region.server';
import { peersOf } from '../../region/regions.server';
import type { RegionOption } from '../atlas-view';
import { comparisonMessages } from './comparison-messages';

/**
 * Why a region is compared with this one while its reader has named none: peers come first in their order, never who
 * has most records, which would rank cities by how well they were searched.
 */
export function whyFirst(db: Database, language: Language, region: RegionOption, other: RegionOption): string {
  const kind = peersOf(db, region.code).includes(other.code)
    ? 'peer'
    : other.code === homeRegionCode(db)
      ? 'home'
      : 'recorded';
  return comparisonMessages[language].first[kind](region.name, other.name);
}
