import type { Language } from '../../i18n/language';
import { clauses, fullStop, listed } from '../../i18n/punctuation';
import type { FirmLoss } from '../../scenarios/stress-test';
import type { ScenarioNames } from '../scenario/scenario-words';
import { stressMessages } from './stress-messages';

/** What the going of a firm changes, in a table whose row names it. */
export function lossText(language: Language, loss: FirmLoss, names: Pick<ScenarioNames, 'segment'>): string {
  const words = stressMessages[language];
  const alone = words.cellAlone(listed(language, loss.heldAlone.map(names.segment)));
  return clauses(language, [loss.pathsLost > 0n ? words.cell(String(loss.pathsLost)) : words.cellKept, alone]);
}

/** The same as a sentence of its own: what the chain depends on a firm for. */
export function lossSentence(
  language: Language,
  firm: string,
  loss: Pick<FirmLoss, 'heldAlone' | 'pathsLost' | 'pathsAfter'>,
  names: Pick<ScenarioNames, 'segment'>,
): string {
  const words = stressMessages[language];
  if (loss.heldAlone.length === 0) return words.losesNothing(firm);
  const segments = words.losesSegments(firm, listed(language, loss.heldAlone.map(names.segment)));
  const paths =
    loss.pathsLost > 0n
      ? words.losesPaths(String(loss.pathsLost), String(loss.pathsAfter + loss.pathsLost))
      : words.keepsPaths;
  return `${segments}${paths}${fullStop(language).trim()}`;
}
