import type { Language } from '../../i18n/language';
import { age } from './offline-copy';
import { offlineMessages } from './offline-messages';

/** How long before `to` a moment was, in words: `3 小时前`. Both ISO 8601. */
export function ageText(language: Language, from: string, to: string): string {
  const { ago } = offlineMessages[language];
  const [unit, count] = age(from, to);
  return unit === 'now' ? ago.now : ago[unit](count);
}
