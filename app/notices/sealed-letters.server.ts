import type { Language } from '../i18n/language';
import type { Letter } from '../mail/mail';
import type { Keys } from '../secrets/keys.server';
import { seal, unseal } from '../secrets/seal.server';

/** What an account is told, in every language: its reader may read their messages in either. */
export type Letters = Readonly<Record<Language, Letter>>;

/** The letters as an account's row holds them. */
export function sealLetters(keys: Keys, accountId: number, letters: Letters): string {
  return seal(keys, 'mail', `notice ${accountId}`, JSON.stringify(letters));
}

/** One of them; of a message kept in one language alone, as the first ones were, that. */
export function letterIn(keys: Keys, accountId: number, sealed: string, language: Language): Letter {
  const kept = JSON.parse(unseal(keys, 'mail', `notice ${accountId}`, sealed)) as Letters | Letter;
  return 'subject' in kept ? kept : kept[language];
}
