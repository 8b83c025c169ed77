import type { Database } from '../../../db/client';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { regionsByCode } from '../../region/regions.server';
import type { RegionAtlas } from '../region-atlas';
import type { RegionModel } from './region-model.server';
import type { ScenarioNames } from './scenario-words';

/** The names of everything in a region's scenarios; what is unknown is named by its id. */
export function scenarioNames(
  db: Database,
  language: Language,
  atlas: RegionAtlas,
  region: RegionModel | null,
): ScenarioNames {
  const segments = new Map(atlas.segments.map(({ id, nameZh, nameEn }) => [id, localised(language, nameZh, nameEn)]));
  const chains = new Map(atlas.chains.map(({ id, nameZh, nameEn }) => [id, localised(language, nameZh, nameEn)]));
  const regions = regionsByCode(db);
  return {
    segment: (id) => segments.get(id) ?? id,
    chain: (id) => chains.get(id) ?? id,
    firm: (slug) => {
      const firm = region?.firmNames.get(slug);
      return firm ? localised(language, firm.nameZh, firm.nameEn) : slug;
    },
    region: (code) => {
      const found = regions.get(code);
      return found ? localised(language, found.shortNameZh, found.nameEn) : code;
    },
  };
}
