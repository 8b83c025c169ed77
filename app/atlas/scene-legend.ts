import { presences, type Presence } from '../gaps/lens';
import { presenceMessages } from '../gaps/presence-messages';
import { drawingWords } from './drawing-messages';
import type { LegendWords } from './legend';
import type { ScenePart } from './scene-part';

/** The words of the legend, for whatever the drawing shows. */
export function legendOf({ atlas, language }: ScenePart): LegendWords {
  const words = drawingWords(language, atlas.lens);
  const { recorded, ...meanings } = words.legendPresence;
  return {
    presences: atlas.counted ? meanings : { ...meanings, present: recorded },
    marks: Object.fromEntries(presences.map((presence) => [presence, sampleMark(presence)])) as LegendWords['marks'],
    states: words.linkStates,
    glyphs: words.glyphs,
    low: words.lowConfidence,
    scenario: words.scenario,
    chosen: words.chosen,
    more: words.more,
    breaks: words.breaks,
    compared: words.compared,
  };

  function sampleMark(presence: Presence): string {
    if (presence === 'present') return atlas.counted ? '3' : '●';
    return presence === 'thin' ? '1' : presenceMessages[language].mark[presence];
  }
}
