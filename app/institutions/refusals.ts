import { explainAlliance } from '../alliance/refusals';
import type { Language } from '../i18n/language';
import type { Refusal } from '../outcome';
import { sentenceOf } from '../web/refusals';
import { institutionMessages } from './messages';

/** A refusal about institutions in the reader's language; anything else as the alliance says it. */
export function explainInstitution(language: Language, refusal: Refusal): string {
  const words = institutionMessages[language];
  if (refusal.code === 'institution-on-record') return words.onRecord(refusal.value ?? '');
  return sentenceOf(words, refusal) ?? explainAlliance(language, refusal);
}
