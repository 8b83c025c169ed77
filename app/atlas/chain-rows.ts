import { isPresent } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { namedFirms, type ChainView, type SegmentRow, type TriedSegment } from './atlas-view';
import { drawingWords } from './drawing-messages';
import { atlasMessages, atlasWords } from './messages';
import type { AtlasChain, AtlasSegment, RegionAtlas } from './region-atlas';
import { scenarioMessages } from './scenario/scenario-messages';
import type { TriedOutcome, TriedRows } from './scenario/tried-rows';

/** A chain of the atlas as the rows of its table, and what is `tried` of it. */
export function chainView(
  atlas: RegionAtlas,
  chain: AtlasChain,
  language: Language,
  tried: TriedRows | null = null,
): ChainView {
  const { statedPresence } = chain.survey;
  return {
    id: chain.id,
    name: localised(language, chain.nameZh, chain.nameEn),
    coverage: coverageText(atlas, chain, language),
    tried: tried && triedCoverage(atlas, chain, tried),
    stated: statedPresence && drawingWords(language, atlas.lens).stated[statedPresence],
    listed: chain.listed.map((firm) => ({ slug: firm.slug, name: localised(language, firm.nameZh, firm.nameEn) })),
    segments: atlas.segments
      .filter((segment) => segment.chainId === chain.id)
      .map((segment) => rowOf(atlas, segment, language, tried?.segments.get(segment.id) ?? null)),
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

/** From how many segments on record to how many held, as the drawing writes it; null where it stays as it is. */
function triedCoverage({ segments }: RegionAtlas, chain: AtlasChain, { segments: outcomes }: TriedRows): string | null {
  const { recordedCount, segmentCount } = chain;
  const held = segments.filter(({ id, chainId }) => chainId === chain.id && outcomes.get(id)!.held).length;
  return held === recordedCount ? null : `${recordedCount} → ${held} / ${segmentCount}`;
}

function rowOf(atlas: RegionAtlas, segment: AtlasSegment, language: Language, tried: TriedOutcome | null): SegmentRow {
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
    tried: tried && triedSegment(atlas, segment, language, tried),
  };
}

function triedSegment(
  atlas: RegionAtlas,
  { paths }: AtlasSegment,
  language: Language,
  { change, step, gain, href, held, paths: [before, after] }: TriedOutcome,
): TriedSegment {
  const through = String(paths!.pathsThrough);
  const complete = before === after ? String(after) : `${before} → ${after}`;
  const words = drawingWords(language, atlas.lens);
  return {
    change,
    text: change
      ? [words.scenario[change], step].filter(Boolean).join(' ')
      : gain && scenarioMessages[language].fillAdds(gain),
    paths: held
      ? atlasMessages[language].pathsCell(complete, through)
      : words.blocked(through, String(atlas.pathsTotal)),
    href,
  };
}

function pathsCell(atlas: RegionAtlas, { paths, presence }: AtlasSegment, language: Language): string {
  if (atlas.withheld || !paths) return atlasMessages[language].notSaid;
  const through = String(paths.pathsThrough);
  return isPresent(presence)
    ? atlasMessages[language].pathsCell(String(paths.completePathsThrough), through)
    : drawingWords(language, atlas.lens).blocked(through, String(atlas.pathsTotal));
}
