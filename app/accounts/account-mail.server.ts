import type { Transaction } from '../../db/write';
import type { Language } from '../i18n/language';
import { queueForNobody, queueMail } from '../mail/queue.server';
import { accountMail, type MailKind } from './mails';
import type { Occasion } from './occasion.server';

/** Queues a mail about an account, in the language of the account (or of the request, before there is one). */
export function mailTo(
  tx: Transaction,
  reader: { email: string; language: Language },
  kind: MailKind,
  occasion: Occasion,
  ...details: readonly string[]
): void {
  queueMail(tx, occasion.keys, kind, accountMail(kind, reader.language, reader.email, ...details), occasion.now);
}

/** `mailTo` for an address without an account: the same work, and no mail. */
export function mailToNobody(
  tx: Transaction,
  reader: { email: string; language: Language },
  kind: MailKind,
  occasion: Occasion,
  ...details: readonly string[]
): void {
  queueForNobody(tx, occasion.keys, kind, accountMail(kind, reader.language, reader.email, ...details), occasion.now);
}
