import { and, eq } from 'drizzle-orm';
import { accounts } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { perLanguage, type Language } from '../i18n/language';
import type { Letter } from '../mail/mail';
import { tell } from '../notices/notice.server';
import type { Occasion } from './occasion.server';

/**
 * Tells an account something: among its messages in every language, and in its own by mail when it wants that. One that
 * is disabled or anonymised cannot read it and gets none.
 */
export function mailToAccount(
  tx: Transaction,
  accountId: number,
  kind: string,
  occasion: Pick<Occasion, 'keys' | 'now' | 'origin'>,
  write: (language: Language) => Letter,
): void {
  const reader = tx
    .select({ email: accounts.email, language: accounts.language })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), eq(accounts.state, 'active')))
    .get();
  if (!reader?.email) return;
  const { email, language } = reader;
  tell(tx, { accountId, email, language }, kind, perLanguage(write), occasion);
}
