import type { Language } from './language';

/** What stands between a label and what it labels: full width in 中文, half width with a space in English. */
export function colon(language: Language): string {
  return language === 'zh' ? '：' : ': ';
}
