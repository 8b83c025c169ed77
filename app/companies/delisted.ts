import type { Language } from '../i18n/language';
import { brackets } from '../i18n/punctuation';
import { companyMessages } from './company-messages';

/** A firm's name as lists of others show it: that it is out of the directory stands beside it. */
export function nameWithStanding(language: Language, name: string, delistedAt: string | null): string {
  return delistedAt === null ? name : `${name}${brackets(language, companyMessages[language].delisted)}`;
}
