/**
 * The languages every page exists in. A new one is added here alone: the compiler then names each wording that lacks
 * it. The first is the one of an address without a mark; the others are marked, as English is by `?lang=en`.
 */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];
export const defaultLanguage: Language = languages[0];

/** BCP 47 tags for `<html lang>` and Intl. */
export const languageTag: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** What each is written in: a line of characters holds less of them than one of letters, and fewer lines are needed. */
type Script = 'characters' | 'letters';
export const scriptOf: Readonly<Record<Language, Script>> = { zh: 'characters', en: 'letters' };

/** What each calls itself. */
export const languageName: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

/** What marks a text that is in another language than its page (WCAG 3.1.2); nothing where they are the same. */
export function foreignTag(page: Language, written: Language): string | undefined {
  return page === written ? undefined : languageTag[written];
}

/** The language a URL asks for; anything unknown is the first. */
export function languageOf(url: URL | URLSearchParams): Language {
  const params = url instanceof URL ? url.searchParams : url;
  const asked = params.get('lang');
  return languages.find((language) => language === asked) ?? defaultLanguage;
}

/** The same made once in each language. */
export function perLanguage<Made>(make: (language: Language) => Made): Readonly<Record<Language, Made>> {
  return Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, Made>;
}
