import type { Language } from '../../i18n/language';
import { schemeMessages } from './scheme-messages';

/** What an exam costs its candidate, in words; null: not published. */
export function feeWords(language: Language, feeYuan: number | null): string {
  const words = schemeMessages[language];
  if (feeYuan === null) return words.notPublished;
  return feeYuan === 0 ? words.free : words.yuan(String(feeYuan));
}
