import { explainRefusal } from '../accounts/refusal-messages';
import type { Language } from '../i18n/language';
import type { Refusal } from '../outcome';
import { assessmentMessages } from './assessment-messages';

/** A refusal in an assessor's language. */
export function explainAssessment(language: Language, refusal: Refusal): string {
  const words = assessmentMessages[language];
  if (refusal.code === 'points-range' && refusal.allowed?.[0]) return words.range(refusal.allowed[0]);
  const own: Readonly<Record<string, string>> = words.refusals;
  const sentence = own[refusal.code] ?? explainRefusal(language, refusal);
  return refusal.value && ['column-unknown', 'column-missing', 'column-twice', 'row-twice'].includes(refusal.code) ? `${sentence} ${refusal.value}` : sentence;
}
