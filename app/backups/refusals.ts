import { explainAccount } from '../accounts/refusals';
import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import type { Refusal } from '../outcome';
import { sentenceOf } from '../web/refusals';

const wording = messages({
  zh: {
    'not-in-range': '请填范围内的整数。',
  },
  en: {
    'not-in-range': 'Enter a whole number in the range.',
  },
});

/** A refusal about backups in the operator's language. */
export function explainBackups(language: Language, refusal: Refusal): string {
  return sentenceOf(wording[language], refusal) ?? explainAccount(language, refusal);
}
