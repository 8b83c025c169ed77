import { and, eq } from 'drizzle-orm';
import { accounts } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Language } from '../i18n/language';
import type { Letter } from '../mail/mail';
import { queueMail } from '../mail/queue.server';
import type { Occasion } from './occasion.server';

/** Queues a mail to an account, in its language; one that is disabled or anonymised cannot read it and gets none. */
export function mailToAccount(
  tx: Transaction,
  accountId: number,
  kind: string,
  { keys, now }: Pick<Occasion, 'keys' | 'now'>,
  write: (language: Language) => Letter,
): void {
  const reader = tx
    .select({ email: accounts.email, language: accounts.language })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), eq(accounts.state, 'active')))
    .get();
  if (!reader?.email) return;
  queueMail(tx, keys, kind, { to: reader.email, ...write(reader.language) }, now);
}
