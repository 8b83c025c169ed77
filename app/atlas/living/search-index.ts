import { readings } from '../../directory/pinyin';
import { localised } from '../../i18n/messages';
import type { Language } from '../../i18n/language';
import type { RegionAtlas } from '../region-atlas';
import type { Findable } from './found';

/** Segments in their order, then firms by name. */
export function findablesOf({ segments }: RegionAtlas, language: Language): Findable[] {
  const named = segments.map((segment) => ({ segment, name: localised(language, segment.nameZh, segment.nameEn) }));
  return [
    ...named.map(({ segment, name }) => ({ segment: segment.id, name, of: null, keys: keysOf(segment.nameZh) })),
    ...named.flatMap(({ segment, name: of }) =>
      segment.firms.map((firm) => ({
        segment: segment.id,
        name: localised(language, firm.nameZh, firm.nameEn ?? firm.nameZh),
        of,
        keys: keysOf(firm.nameZh),
      })),
    ),
  ];
}

function keysOf(name: string): string[] {
  const keys = readings(name).flatMap((syllables) => [syllables.join(''), syllables.map(([first]) => first).join('')]);
  return [...new Set(keys)].filter((key) => key !== '');
}
