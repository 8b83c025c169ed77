import type { Language } from '../i18n/language';
import { brackets } from '../i18n/punctuation';
import { applicationMessages } from './applications/application-messages';

/**
 * The day by which somebody answers. Where that year's public holidays are not on record, it says that only weekends
 * were left out.
 */
export function dueDay(language: Language, day: string, provisional: boolean): string {
  return provisional ? `${day}${brackets(language, applicationMessages[language].page.provisional)}` : day;
}
