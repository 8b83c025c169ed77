import type { Language } from '../../i18n/language';
import { colon } from '../../i18n/punctuation';
import { applicationMessages } from './application-messages';
import type { Missing } from './missing';

/**
 * The name of a field as forms, comments and lists of what is missing use it: `uscc`, `capabilities.gis.cim`, a
 * section.
 */
export function fieldName(language: Language, field: string, segmentNames: Readonly<Record<string, string>>): string {
  const words = applicationMessages[language];
  const named: Readonly<Record<string, string>> = { ...words.sections, ...words.fields };
  if (field.startsWith('capabilities.')) {
    const segment = field.slice('capabilities.'.length);
    return segmentNames[segment] ?? segment;
  }
  return named[field] ?? field;
}

/** What is missing, in one sentence: the field and what is wrong with it. */
export function missingSentence(
  language: Language,
  one: Missing,
  segmentNames: Readonly<Record<string, string>>,
): string {
  const words = applicationMessages[language].missing;
  const fault = one.code === 'uscc-check-digit' && one.expected ? words.digit(one.expected) : words[one.code];
  return `${fieldName(language, one.field, segmentNames)}${colon(language)}${fault}`;
}
