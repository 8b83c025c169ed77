import { languageTag, perLanguage, type Language } from './language';

/** Making a number format costs as much as rendering a row; each language has one. */
const formats = perLanguage((language) => new Intl.NumberFormat(languageTag[language]));

/** The numbers most pages show, written once: a list of filters shows dozens. */
const small = perLanguage((language) => Array.from({ length: 1000 }, (_, value) => formats[language].format(value)));

/** A whole number with the reader's separators: 100,090. */
export function figure(language: Language, value: number): string {
  return small[language][value] ?? formats[language].format(value);
}
