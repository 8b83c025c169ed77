import type { Language } from '../../i18n/language';
import { spaced } from '../../i18n/punctuation';
import type { Refusal } from '../../outcome';
import { explainDesk } from '../refusals';
import { sessionMessages } from './session-messages';

/**
 * A refusal about a session in an official's language; it names candidates or the least number where there are such.
 */
export function explainSession(language: Language, refusal: Refusal): string {
  const own: Readonly<Record<string, string>> = sessionMessages[language].refusals;
  const sentence = own[refusal.code];
  if (sentence === undefined) return explainDesk(language, refusal);
  const names = ['session-clashes', 'candidate-unknown'].includes(refusal.code);
  const detail = names ? refusal.value : refusal.code === 'seats-held' ? refusal.allowed?.[0] : null;
  return detail ? spaced(language, sentence, detail) : sentence;
}
