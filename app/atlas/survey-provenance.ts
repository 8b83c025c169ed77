import type { Completeness } from '../gaps/lens';
import type { Language } from '../i18n/language';
import { translated, type Translations } from '../i18n/translations';
import { presenceMessages } from '../gaps/presence-messages';
import type { ChainSurvey } from './region-atlas';

/** The data a figure of a region rests on: which register or list, how old, how complete. */
export interface SurveyProvenance {
  readonly source: string;
  readonly asOf: string | null;
  readonly confidence: Completeness;
}

/** The survey of a chain as the mark after a figure says it. */
export function surveyProvenance(
  translations: Translations,
  language: Language,
  survey: ChainSurvey,
): SurveyProvenance {
  return {
    source: survey.source ? translated(translations, language, survey.source) : presenceMessages[language].noData,
    asOf: survey.asOf,
    confidence: survey.completeness,
  };
}
