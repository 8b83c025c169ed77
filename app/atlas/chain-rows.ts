import { isPresent } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { namedFirms, type ChainView, type SegmentRow } from './atlas-view';
import { drawingWords } from './drawing-messages';
import { atlasMessages, atlasWords } from './messages';
import type { AtlasChain, AtlasSegment, RegionAtlas } from './region-atlas';

/** A chain of the atlas as the rows of its table. */
export function chainView(atlas: RegionAtlas, chain: AtlasChain, language: Language): ChainView {
  const { statedPresence } = chain.survey;
  return {
    id: chain.id,
    name: localised(language, chain.nameZh, chain.nameEn),
    coverage: coverageText(atlas, chain, language),
    stated: statedPresence && drawingWords(language, atlas.lens).stated[statedPresence],
    listed: chain.listed.map((firm) => ({ slug: firm.slug, name: localised(language, firm.nameZh, firm.nameEn) })),
    segments: atlas.segments
      .filter((segment) => segment.chainId === chain.id)
      .map((segment) => rowOf(atlas, segment, language)),
  };
}

/** How much of the chain is on record; null where that may not be stated. */
function coverageText({ lens, withheld }: RegionAtlas, chain: AtlasChain, language: Language): string | null {
  const words = drawingWords(language, lens);
  if (withheld === 'list') return words.onList(chain.firmCount);
  if (withheld) return null;
  const counts = [String(chain.recordedCount), String(chain.segmentCount)] as const;
  return chain.survey.completeness === 'census' ? words.coverageCensus(...counts) : words.coverage(...counts);
}

function rowOf(atlas: RegionAtlas, segment: AtlasSegment, language: Language): SegmentRow {
  const words = atlasWords(language, atlas.lens);
  const { firmCount, firms, elsewhere } = segment;
  const unnamed = firms.length - namedFirms;
  return {
    id: segment.id,
    name: localised(language, segment.nameZh, segment.nameEn),
    tier: segment.tier,
    presence: segment.presence,
    firmCount,
    firms: firms
      .slice(0, namedFirms)
      .map((firm) => ({ slug: firm.slug, name: localised(language, firm.nameZh, firm.nameEn) })),
    more: unnamed <= 0 ? null : firmCount === null ? words.others : words.more(String(unnamed)),
    paths: pathsCell(atlas, segment, language),
    elsewhere:
      elsewhere.length > 0
        ? words.elsewhereCell(String(elsewhere.length))
        : words.elsewhereNone(String(atlas.othersRecorded)),
  };
}

function pathsCell(atlas: RegionAtlas, { paths, presence }: AtlasSegment, language: Language): string {
  if (atlas.withheld || !paths) return atlasMessages[language].notSaid;
  const through = String(paths.pathsThrough);
  return isPresent(presence)
    ? atlasMessages[language].pathsCell(String(paths.completePathsThrough), through)
    : drawingWords(language, atlas.lens).blocked(through, String(atlas.pathsTotal));
}
