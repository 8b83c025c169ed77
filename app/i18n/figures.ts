import { languageTag, perLanguage, type Language } from './language';

/** Making a number format costs as much as rendering a row; each language has one. */
const formats = perLanguage((language) => new Intl.NumberFormat(languageTag[language]));

/** A whole number with the reader's separators: 100,090. */
export function figure(language: Language, value: number): string {
  return formats[language].format(value);
}
