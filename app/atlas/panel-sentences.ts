import { isPresent } from '../gaps/lens';
import { gapSentence } from '../gaps/messages';
import type { Language } from '../i18n/language';
import { localised } from '../i18n/messages';
import { colon } from '../i18n/punctuation';
import { drawingMessages } from './drawing-messages';
import { atlasWords } from './messages';
import type { SegmentInRegion } from './segment-in-region';

/** Who is here; under a list, how the list stands to the whole chain. */
export function hereTitle({ segment, chain, lens }: SegmentInRegion, language: Language): string {
  const words = atlasWords(language, lens);
  const { presence, firmCount } = segment;
  if (presence === 'not-judged')
    return `${localised(language, chain.nameZh, chain.nameEn)}${colon(language)}${
      chain.survey.completeness === 'none'
        ? drawingMessages[language].noSurvey
        : drawingMessages[language].onList(chain.firmCount)
    }`;
  if (presence === 'present' || presence === 'thin')
    return firmCount === null ? words.recordedHere : words.here(String(firmCount));
  return words.nobodyHere[presence];
}

/** Who is elsewhere, or of how many other regions none is. */
export function elsewhereTitle(
  { segment, elsewhere, othersRecorded, lens }: SegmentInRegion,
  language: Language,
): string {
  const words = atlasWords(language, lens);
  if (segment.presence === 'not-judged') return drawingMessages[language].notJudged;
  return elsewhere.length > 0 ? words.elsewhere(String(elsewhere.length)) : words.nowhere(String(othersRecorded));
}

/** The paths that run through the segment or break at it; none under a lens that says nothing of segments. */
export function pathSentences({ segment, pathsTotal, lens }: SegmentInRegion, language: Language): string[] {
  const { paths, presence } = segment;
  if (!paths) return [];
  const words = atlasWords(language, lens);
  const through = String(paths.pathsThrough);
  const total = String(pathsTotal);
  const sentences = isPresent(presence)
    ? [words.runsThrough(String(paths.completePathsThrough), through, total)]
    : [
        presence === 'absent' ? words.blocks(through, total) : words.unrecordedOn(through, total),
        words.fillGain(String(paths.fillGain)),
      ];
  return paths.chokeShare === null ? sentences : [...sentences, words.choke(paths.chokeShare.toFixed(2))];
}

/** Its gaps, one sentence each. */
export function findingSentences({ segment, lens }: SegmentInRegion, language: Language): string[] {
  const name = localised(language, segment.nameZh, segment.nameEn);
  const firmNames = new Map(segment.firms.map((firm) => [firm.id, localised(language, firm.nameZh, firm.nameEn)]));
  return segment.gaps.map((gap) =>
    gapSentence(language, name, gap, lens, (firm) => firmNames.get(Number(firm)) ?? null),
  );
}
