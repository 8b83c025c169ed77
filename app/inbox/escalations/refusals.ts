import { explainAlliance } from '../../alliance/refusals';
import type { Language } from '../../i18n/language';
import { messages } from '../../i18n/messages';
import type { Refusal } from '../../outcome';
import { sentenceOf } from '../../web/refusals';

const wording = messages({
  zh: {
    'escalation-unknown': '这件事已经不等人办了。',
    'taken-by-another': (name: string) => `${name} 已在办。`,
    'not-taken': '您没有在办这件事。',
    'colleague-unknown': '请选同一地区的一位主管人员。',
    'chased-lately': (date: string) => `刚催办过，${date} 起可以再催。`,
    'nobody-to-chase': '没有人可催。',
  },
  en: {
    'escalation-unknown': 'This waits for nobody any more.',
    'taken-by-another': (name: string) => `${name} sees to it already.`,
    'not-taken': 'You do not see to this.',
    'colleague-unknown': 'Choose an official of the same region.',
    'chased-lately': (date: string) => `They were reminded lately; again from ${date} on.`,
    'nobody-to-chase': 'There is nobody to remind.',
  },
});

/** A refusal about what came to officials, in the reader's language. */
export function explainEscalation(language: Language, refusal: Refusal): string {
  return sentenceOf(wording[language], refusal) ?? explainAlliance(language, refusal);
}
