import { explainAlliance } from '../alliance/refusals';
import type { Language } from '../i18n/language';
import { messages } from '../i18n/messages';
import type { Refusal } from '../outcome';
import { sentenceOf } from '../web/refusals';
import { offerMessages } from './messages';

const wording = messages({
  zh: {
    'offer-unknown': '没有这项供给。',
    'offer-withdrawn': '已撤回的供给不能修改，请另发一项。',
    'offer-changed':
      '您打开以后，有人改过这项供给，没有保存。您填的还在表单里；现在保存着的列在表单上面。再保存就以您的为准。',
    'offer-not-standing': '这项供给已不再有效，不能询问。',
    'contact-elsewhere': '这家企业公开了联系方式，请直接联系。',
    day: (first: string, last: string) => `有效期应在 ${first} 到 ${last} 之间。`,
    dayFormat: '日期写成 2027-02-22。',
  },
  en: {
    'offer-unknown': 'There is no such offer.',
    'offer-withdrawn': 'A withdrawn offer cannot be changed; publish another one.',
    'offer-changed':
      'Somebody changed this offer after you opened it, so nothing was saved. What you typed is still in the form; what is saved now stands above it. Saving again puts yours in its place.',
    'offer-not-standing': 'This offer is no longer valid and takes no questions.',
    'contact-elsewhere': 'The firm publishes how to contact it; please contact it directly.',
    day: (first: string, last: string) => `Choose a last day from ${first} to ${last}.`,
    dayFormat: 'Write the date as 2027-02-22.',
  },
});

/** A refusal about offers in the reader's language; anything else as the alliance says it. */
export function explainOffer(language: Language, refusal: Refusal): string {
  const words = wording[language];
  const { code, field, state, allowed } = refusal;
  if (code === 'offer-day') return words.day(allowed?.[0] ?? '', allowed?.[1] ?? '');
  if (code === 'format' && field === 'validUntil') return words.dayFormat;
  if (code === 'move-not-allowed' && state)
    return explainAlliance(language, { ...refusal, state: stateWord(language, state) });
  return sentenceOf(words, refusal) ?? explainAlliance(language, refusal);
}

function stateWord(language: Language, state: string): string {
  const names: Readonly<Record<string, string>> = offerMessages[language].state;
  return names[state] ?? state;
}
