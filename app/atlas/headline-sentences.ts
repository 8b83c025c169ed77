import { fillMessages } from '../gaps/fill-messages';
import { ceilingSentence, fillOrderSentences, fillSentences } from '../gaps/fill-sentences';
import type { FillStep } from '../gaps/fill-value';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { sentence, spaced } from '../i18n/punctuation';
import type { AtlasView } from './atlas-view';
import { atlasMessages } from './messages';
import type { RegionAtlas } from './region-atlas';
import type { TriedRows } from './scenario/tried-rows';

/**
 * What is said around the figures of a region: what they rest on, how far it could come, and by which fills. Of a
 * what-if its panel says that; here stands the order of what it leaves missing.
 */
export function headlineSentences(
  atlas: RegionAtlas,
  language: Language,
  tried: TriedRows | null = null,
): Pick<AtlasView, 'ceiling' | 'fills' | 'fillOrder' | 'notice'> {
  return {
    ceiling: tried ? null : atlas.ceiling && ceilingSentence(language, atlas.ceiling, atlas.lens),
    fills: atlas.headline && !tried ? fillSentences(language, atlas.headline, namesIn(atlas, language)) : [],
    fillOrder: fillOrder(atlas, language, tried?.order() ?? atlas.headline?.greedyOrder ?? []),
    notice: notice(atlas, language),
  };
}

/** The name of a segment by its id. */
function namesIn(atlas: RegionAtlas, language: Language): (id: string) => string {
  return (id) => {
    const segment = atlas.segments.find((candidate) => candidate.id === id)!;
    return localised(language, segment.nameZh, segment.nameEn);
  };
}

function fillOrder(atlas: RegionAtlas, language: Language, steps: readonly FillStep[]): string[] {
  const order = fillOrderSentences(language, steps, namesIn(atlas, language));
  return order.length > 0 && atlas.completeness === 'partial' ? [...order, fillMessages[language].recorded] : order;
}

function notice(atlas: RegionAtlas, language: Language): AtlasView['notice'] {
  const kind = noticeKind(atlas);
  const words = atlasMessages[language];
  const said = words.notice[kind](
    localised(language, atlas.region.shortNameZh, atlas.region.nameEn),
    String(atlas.firmCount),
    atlas.asOf ?? words.undated,
  );
  const open = new Set(atlas.chains.flatMap((chain) => chain.listNotes[language]));
  return { kind, text: spaced(language, said, ...[...open].map((note) => sentence(language, note))) };
}

function noticeKind({ withheld, lens, completeness }: RegionAtlas): AtlasView['notice']['kind'] {
  if (withheld) return withheld;
  if (lens === 'sourced') return 'sourced';
  return completeness === 'census' ? 'census' : 'partial';
}
