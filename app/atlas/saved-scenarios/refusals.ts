import type { Language } from '../../i18n/language';
import type { Refusal } from '../../outcome';
import { explainAccount } from '../../accounts/refusals';
import { savedScenarioMessages } from './saved-scenario-messages';

/** A refusal to keep a what-if, in the reader's language. */
export function explainScenario(language: Language, refusal: Refusal): string {
  const words = savedScenarioMessages[language];
  if (refusal.code === 'nothing-supposed') return words.nothingSupposed;
  if (refusal.code === 'too-many') return words.tooMany(refusal.allowed?.[0] ?? '');
  return explainAccount(language, refusal);
}
