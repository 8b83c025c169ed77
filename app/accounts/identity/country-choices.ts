import { languageTag, type Language } from '../../i18n/language';
import { passportStates } from './passport-states';

/** A state by its ISO 3166-1 alpha-2 code, in the reader's language. */
export function countryName(language: Language, code: string): string {
  return new Intl.DisplayNames([languageTag[language]], { type: 'region' }).of(code) ?? code;
}

/** Who issues passports, named in the reader's language and in the order of these names. */
export function countryChoices(language: Language): (readonly [code: string, name: string])[] {
  const locale = languageTag[language];
  const names = new Intl.DisplayNames([locale], { type: 'region' });
  return passportStates
    .map((code) => [code, names.of(code) ?? code] as const)
    .sort((one, other) => one[1].localeCompare(other[1], locale));
}
