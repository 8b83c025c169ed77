import { explainRefusal } from '../../web/refusal-messages';
import type { Language } from '../../i18n/language';
import { colon } from '../../i18n/punctuation';
import type { Refusal } from '../../outcome';
import { assessmentMessages } from './assessment-messages';

/** A refusal in an assessor's language. */
export function explainAssessment(language: Language, refusal: Refusal): string {
  const words = assessmentMessages[language];
  const own: Readonly<Record<string, string>> = words.refusals;
  const sentence =
    refusal.code === 'points-range' && refusal.allowed?.[0]
      ? words.range(refusal.allowed[0])
      : (own[refusal.code] ?? explainRefusal(language, refusal));
  if (refusal.value && ['points-range', 'points-missing'].includes(refusal.code))
    return `${refusal.value}${colon(language)}${sentence}`;
  if (refusal.value && refusal.code === 'sheet-empty') return words.sheet.emptyTab(refusal.value);
  if (refusal.value && ['sheet-quote', 'sheet-unreadable'].includes(refusal.code))
    return words.atLine(refusal.value, sentence);
  return refusal.value && ['column-unknown', 'column-missing', 'column-twice', 'row-twice'].includes(refusal.code)
    ? `${sentence} ${refusal.value}`
    : sentence;
}
