import { localised } from '../i18n/messages';
import { drawingWords } from './drawing-messages';
import { wrapLabel } from './label';
import type { PlacedLane } from './placement';
import type { AtlasChain } from './region-atlas';
import type { SceneLane } from './scene';
import { isStub, type ScenePart } from './scene-part';

/** Size of everything said beside a lane. */
const font = 12;

/** The lane of a chain where the layout placed it; what is said of a chain is left out where it is only a neighbour. */
export function laneOf(chain: AtlasChain, { y, height }: PlacedLane, part: ScenePart): SceneLane {
  const stub = isStub(part, chain.id);
  const wrapped = (text: string) => wrapLabel(text, font, part.measures.left - 10);
  const judged = !stub && !part.atlas.withheld && chain.survey.completeness !== 'none';
  return {
    id: chain.id,
    y,
    height,
    name: wrapped(localised(part.language, chain.nameZh, chain.nameEn)),
    cells: judged ? { whole: chain.segmentCount, filled: chain.recordedCount } : null,
    coverage: stub ? [] : coverageNotes(chain, part).flatMap(wrapped),
    notes: stub ? [] : statedNotes(chain, part).flatMap(wrapped),
    stub,
  };
}

/** How much of the chain is on record; nothing where the region has no record at all. */
function coverageNotes(chain: AtlasChain, { atlas, language }: ScenePart): string[] {
  const words = drawingWords(language, atlas.lens);
  if (atlas.withheld === 'no-company' || atlas.withheld === 'no-sourced') return [];
  if (chain.survey.completeness === 'none') return [words.noSurvey];
  if (atlas.withheld === 'list') return [words.onList(chain.firmCount)];
  const counts = [String(chain.recordedCount), String(chain.segmentCount)] as const;
  return [chain.survey.completeness === 'census' ? words.coverageCensus(...counts) : words.coverage(...counts)];
}

/** What the survey itself says of the chain. */
function statedNotes({ survey }: AtlasChain, { atlas, language }: ScenePart): string[] {
  return survey.statedPresence ? [drawingWords(language, atlas.lens).stated[survey.statedPresence]] : [];
}
