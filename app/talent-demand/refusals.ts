import { explainAccount } from '../accounts/refusals';
import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import type { Refusal } from '../outcome';
import { sentenceOf } from '../web/refusals';

const wording = messages({
  zh: {
    'people-wrong': '请填不小于 0 的整数。',
    'region-unknown': '没有这个地区。',
    'chain-unknown': '请选一条技术链。',
    'segment-unknown': '这个环节不在所选的链上。',
    'demand-known': '同一来源的同一个数已经登记。',
  },
  en: {
    'people-wrong': 'Give a whole number, 0 or more.',
    'region-unknown': 'There is no such region.',
    'chain-unknown': 'Choose a chain.',
    'segment-unknown': 'This segment is not in the chain chosen.',
    'demand-known': 'The same number from the same source is on record.',
  },
});

/** A refusal about recorded demand in the reader's language. */
export function explainDemand(language: Language, refusal: Refusal): string {
  return sentenceOf(wording[language], refusal) ?? explainAccount(language, refusal);
}
