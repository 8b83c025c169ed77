import { explainAccount } from '../../accounts/refusals';
import type { Language } from '../../i18n/language';
import { messages } from '../../i18n/messages';
import type { Refusal } from '../../outcome';
import { sentenceOf } from '../../web/refusals';

const wording = messages({
  zh: {
    'years-wrong': '请填 0 到 60 的整数。',
    'months-wrong': '请填 0 到 11 的整数。',
    'hours-wrong': '请填 0 到 10000 的整数。',
    required: '请至少选一个领域。',
  },
  en: {
    'years-wrong': 'Give a whole number from 0 to 60.',
    'months-wrong': 'Give a whole number from 0 to 11.',
    'hours-wrong': 'Give a whole number from 0 to 10000.',
    required: 'Choose at least one field.',
  },
});

/** A refusal of the check of one's level in the reader's language. */
export function explainLevelCheck(language: Language, refusal: Refusal): string {
  return sentenceOf(wording[language], refusal) ?? explainAccount(language, refusal);
}
