import type { Transaction } from '../../db/write';
import type { Language } from '../i18n/language';
import { queueForNobody, queueMail } from '../mail/queue.server';
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
  if (email !== null) queueMail(tx, keys, kind, { to: email, ...accountMail(kind, language, ...details) }, now);
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
