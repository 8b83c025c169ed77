import type { Database } from '../../db/client';
import { dateInChina } from '../calendar/working-days';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { industry } from '../region/industry.server';
import { regionsByCode } from '../region/regions.server';
import { regionEffects, type RegionEffect } from './effects-view.server';
import type { Project } from './project';

/** A region a project moved, as pages name it. */
export interface EffectLine extends Omit<RegionEffect, 'beside'> {
  readonly region: string;
  /** The day its evidence came in, a date in China. */
  readonly on: string;
  /** Its segments that would complete more paths if others were there too, by name. */
  readonly beside: readonly { readonly segment: string; readonly missing: readonly string[] }[];
}

/** What a project moved, region by region, with regions and segments in the reader's language. */
export function effectLines(db: Database, project: Project, language: Language): EffectLine[] {
  const { segments } = industry(db);
  const names = new Map(segments.map(({ id, nameZh, nameEn }) => [id, localised(language, nameZh, nameEn)]));
  const nameOf = (id: string) => names.get(id) ?? id;
  return regionEffects(db, project).map(({ beside, ...effect }) => {
    const region = regionsByCode(db).get(effect.regionCode);
    return {
      ...effect,
      region: region ? localised(language, region.nameZh, region.nameEn) : effect.regionCode,
      on: dateInChina(new Date(effect.at)),
      beside: beside
        .filter(({ missing }) => missing.length > 0)
        .map(({ segmentId, missing }) => ({ segment: nameOf(segmentId), missing: missing.map(nameOf) })),
    };
  });
}
