import { eq } from 'drizzle-orm';
import { accounts } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { perLanguage, type Language } from '../i18n/language';
import { queueForNobody, queueMail } from '../mail/queue.server';
import { noteIn } from '../notices/notice.server';
import type { Letters } from '../notices/sealed-letters.server';
import { accountMail, type MailKind } from './mails';
import type { Occasion } from './occasion.server';

/**
 * Queues a mail about an account, in the language of the account (or of the request, before there is one). It goes to
 * an account in any state, as long as that has an address.
 */
export function mailTo(
  tx: Transaction,
  { email, language }: { email: string | null; language: Language },
  kind: MailKind,
  { keys, now }: Occasion,
  ...details: readonly string[]
): void {
  if (email === null) return;
  const letters = perLanguage((one) => accountMail(kind, one, ...details));
  queueMail(tx, keys, kind, { to: email, ...letters[language] }, now);
  if (!mailedOnly.has(kind)) noteForOwner(tx, email, kind, letters, { keys, now });
}

/** What holds a code or a link that lets somebody in, or must take no longer for one address than for another. */
const mailedOnly: ReadonlySet<MailKind> = new Set(['code', 'alreadyRegistered', 'reset', 'wrongPasswords']);

/** The same among the messages of the account at the address. */
function noteForOwner(
  tx: Transaction,
  email: string,
  kind: MailKind,
  letters: Letters,
  { keys, now }: Pick<Occasion, 'keys' | 'now'>,
): void {
  const owner = tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email)).get();
  if (owner) noteIn(tx, owner.id, { kind: `account-${kind}`, letters }, { keys, now });
}

/** `mailTo` for an address without an account: the same work, and no mail. */
export function mailToNobody(
  tx: Transaction,
  { email, language }: { email: string; language: Language },
  kind: MailKind,
  { keys, now }: Occasion,
  ...details: readonly string[]
): void {
  queueForNobody(tx, keys, kind, { to: email, ...accountMail(kind, language, ...details) }, now);
}
