import type { Language } from './language';

type Message = string | ((...args: never[]) => string);
type MessageTree = { readonly [key: string]: Message | MessageTree };

/** The same tree with literal strings widened, so that the English text may differ but its shape may not. */
type Translation<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Translation<T[K]>;
};

/**
 * Declares the wording of one noun in every language. The compiler refuses a missing or extra key or language,
 * and a message with parameters is a plain function. See docs/decisions/0004-i18n.md.
 */
export function messages<const T extends MessageTree>(
  wording: { zh: T } & Readonly<Record<Exclude<Language, 'zh'>, NoInfer<Translation<T>>>>,
): Record<Language, Translation<T>> {
  return wording as unknown as Record<Language, Translation<T>>;
}

/**
 * Picks the field of a record that is written in the reader's language; falls back to 中文 when the English one is empty.
 */
export function localised(language: Language, zh: string, en: string | null | undefined): string {
  return localisedLanguage(language, en) === 'en' ? en! : zh;
}

/** The language of what `localised` picks. */
export function localisedLanguage(language: Language, en: string | null | undefined): 'zh' | 'en' {
  return language === 'en' && en ? 'en' : 'zh';
}

/** Of the two languages in which records are written, the one that `localised` leaves: for the name beside the name. */
export function besideLanguage(language: Language): 'zh' | 'en' {
  return language === 'en' ? 'zh' : 'en';
}

/** The language of a text that came without word of it: 中文 where there is one of its characters. */
export function writtenIn(text: string): 'zh' | 'en' {
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}
