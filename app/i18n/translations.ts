import { perLanguage, type Language } from './language';

/** TwinAtlas's own translations into each language, by the text as its source has it. */
export type Translations = Readonly<Record<Language, Readonly<Record<string, string>>>>;

/** The translation, or the text itself where there is none. */
export function translated(translations: Translations, language: Language, text: string): string {
  return translations[language][text] ?? text;
}

/** The texts as every language has them. */
export function inEachLanguage(
  translations: Translations,
  texts: readonly string[],
): Readonly<Record<Language, readonly string[]>> {
  return perLanguage((language) => texts.map((text) => translated(translations, language, text)));
}
