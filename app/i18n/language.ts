/** The languages every page exists in. 中文 is the default and has no mark in the URL; English is `?lang=en`. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** BCP 47 tags for `<html lang>` and Intl. */
export const languageTag: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

/** The language a URL asks for; anything but `lang=en` is 中文. */
export function languageOf(url: URL | URLSearchParams): Language {
  const params = url instanceof URL ? url.searchParams : url;
  return params.get('lang') === 'en' ? 'en' : 'zh';
}
