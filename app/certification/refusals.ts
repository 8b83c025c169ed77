import { explainRefusal } from '../web/refusal-messages';
import type { Language } from '../i18n/language';
import type { Refusal } from '../outcome';
import { certificationDeskMessages } from './desk-messages';

/** A refusal at the certification desk in the reader's language. */
export function explainDesk(language: Language, refusal: Refusal): string {
  const own: Readonly<Record<string, string>> = certificationDeskMessages[language].refusals;
  return own[refusal.code] ?? explainRefusal(language, refusal);
}
