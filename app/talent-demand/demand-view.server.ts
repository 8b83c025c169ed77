import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import { can } from '../accounts/permissions/permissions';
import { allRegionChoices, segmentChoices, type Choice } from '../region/place-choices.server';
import { industry } from '../region/industry.server';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { homeRegionCode } from '../region/home-region.server';
import { listDemands, type RecordedDemand } from './demand.server';

export interface DemandPageView {
  readonly home: string;
  readonly regions: readonly Choice[];
  readonly chains: readonly Choice[];
  readonly segments: readonly Choice[];
  readonly known: readonly (RecordedDemand & { readonly name: string })[];
}

/** The page where demand is recorded: the regions the official covers, and what is on record for them. */
export function demandPageView(db: Database, actor: Actor, language: Language): DemandPageView {
  const regions = allRegionChoices(db, language).filter(([regionCode]) =>
    can(actor, 'talent-demand.record', { regionCode }),
  );
  const regionNames = new Map(regions);
  const chains = industry(db).chains.map(({ id, nameZh, nameEn }): Choice => [id, localised(language, nameZh, nameEn)]);
  const segments = segmentChoices(db, language);
  const names = new Map([...chains, ...segments]);
  const known = listDemands(db)
    .filter(({ regionCode }) => regionNames.has(regionCode))
    .map((demand) => ({
      ...demand,
      name: `${regionNames.get(demand.regionCode)} · ${names.get(demand.segmentId ?? demand.chainId) ?? demand.chainId}`,
    }));
  const home = homeRegionCode(db);
  return { home: regionNames.has(home) ? home : '', regions, chains, segments, known };
}
