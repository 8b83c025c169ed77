import type { Language } from './language';

/** What stands between a label and what it labels: full width in 中文, half width with a space in English. */
export function colon(language: Language): string {
  return language === 'zh' ? '：' : ': ';
}

/** An aside in brackets behind a word, with what parts it from the word: full width in 中文, half width after a space in English. */
export function brackets(language: Language, aside: string | number): string {
  return language === 'zh' ? `（${aside}）` : ` (${aside})`;
}

/** A note as a sentence: with a capital where the script has them, and a full stop. */
export function sentence(language: Language, note: string): string {
  return `${note.charAt(0).toUpperCase()}${note.slice(1)}${language === 'zh' ? '。' : '.'}`;
}
