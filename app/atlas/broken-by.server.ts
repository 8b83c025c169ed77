import type { Database } from '../../db/client';
import { gapsOnPathsThrough } from '../gaps/gaps-on-paths';
import type { Language } from '../i18n/language';
import { listed } from '../i18n/punctuation';
import { paths } from '../paths';
import { industry } from '../region/industry.server';
import type { AtlasChoice } from './atlas-choice.server';
import type { PanelView } from './panel-view';
import { regionAtlas } from './region-atlas.server';
import { scenarioMessages } from './scenario/scenario-messages';
import { scenarioNames } from './scenario/scenario-names.server';
import type { SegmentInRegion } from './segment-in-region';

/** So many of the gaps are named. */
const named = 4;

/**
 * The gaps on the paths of a segment that has firms, none of whose paths is complete: each leads to its own panel, where
 * those stand who could close it. Empty for any other segment.
 */
export function brokenBy(
  db: Database,
  language: Language,
  { region, lens, chain }: AtlasChoice,
  { segment }: SegmentInRegion,
): PanelView['brokenBy'] {
  if (!segment.gaps.some(({ kind }) => kind === 'broken-path')) return [];
  const atlas = regionAtlas(db, region, lens);
  const present = new Set(atlas.segments.filter(({ firms }) => firms.length > 0).map(({ id }) => id));
  const names = scenarioNames(db, language, atlas, null);
  const words = scenarioMessages[language];
  return gapsOnPathsThrough(industry(db).graph, present, segment.id)
    .slice(0, named)
    .map(({ segments, paths: on, alone }) => ({
      segment: segments[0]!,
      href: paths(language).atlas(region, { lens, chain, segment: segments[0]! }),
      text: words.gapOn(listed(language, segments.map(names.segment)), String(on), String(alone)),
    }));
}
