import { lensMark } from '../../gaps/lens';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { paths } from '../../paths';
import { namedFirms } from '../atlas-view';
import { atlasMessages } from '../messages';
import type { RegionAtlas } from '../region-atlas';
import type { ComparisonChoice } from './comparison-choice.server';
import type { ComparedSegment } from './comparison-view';

interface Sides {
  readonly first: RegionAtlas;
  readonly second: RegionAtlas;
  readonly names: readonly [string, string];
}

/** Who is recorded in the selected segment, in either region; null where none is selected. */
export function comparedSegment(
  language: Language,
  { region, lens, chain, segment, with: other }: ComparisonChoice,
  { first, second, names }: Sides,
): ComparedSegment | null {
  const found = first.segments.find(({ id }) => id === segment);
  if (!found) return null;
  const to = paths(language);
  const own = first.chains.find(({ id }) => id === found.chainId)!;
  return {
    name: localised(language, found.nameZh, found.nameEn),
    chain: localised(language, own.nameZh, own.nameEn),
    sides: [first, second].map((atlas, index) => sideOf(language, atlas, found.id, names[index]!)),
    segmentHref: to.segment(found.id, { region, lens }),
    closeHref: to.atlasComparison(region, { with: other, lens: lensMark(lens), chain }),
  };
}

function sideOf(
  language: Language,
  { segments }: RegionAtlas,
  segment: string,
  region: string,
): ComparedSegment['sides'][number] {
  const { firms } = segments.find(({ id }) => id === segment)!;
  return {
    region,
    firms: firms.slice(0, namedFirms).map(({ slug, nameZh, nameEn }) => ({
      href: paths(language).company(slug),
      name: localised(language, nameZh, nameEn ?? nameZh),
    })),
    more: firms.length > namedFirms ? atlasMessages[language].others : null,
  };
}
