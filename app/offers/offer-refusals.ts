import { explainAlliance } from '../alliance/alliance-refusals';
import type { Language } from '../i18n/language';
import type { Refusal } from '../outcome';
import { offerMessages } from './messages';

/** A refusal about offers or questions in the reader's language; anything else as the alliance says it. */
export function explainOffer(language: Language, refusal: Refusal): string {
  const words = offerMessages[language];
  const { code, field, state, allowed } = refusal;
  if (code === 'offer-day') return words.refusal.day(allowed?.[0] ?? '', allowed?.[1] ?? '');
  if (code === 'format' && field === 'validUntil') return words.refusal.dayFormat;
  if (code === 'move-not-allowed' && state) {
    const names: Readonly<Record<string, string>> = { ...words.state, ...words.inquiry.state };
    return explainAlliance(language, { ...refusal, state: names[state] ?? state });
  }
  const own: Readonly<Record<string, string | ((...parts: string[]) => string)>> = words.refusal;
  const sentence = own[code];
  return typeof sentence === 'string' ? sentence : explainAlliance(language, refusal);
}
