import type { Language } from '../i18n/language';
import { studyMessages } from './messages';

/** The heading of a column whose text has one language in the source: in the other it is TwinAtlas's translation. */
export function headed(page: Language, source: Language, heading: string): string {
  return page === source ? heading : studyMessages[page].ours(heading);
}
