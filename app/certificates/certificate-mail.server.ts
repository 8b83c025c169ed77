import { and, eq } from 'drizzle-orm';
import { accounts } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Occasion } from '../accounts/occasion.server';
import type { Language } from '../i18n/language';
import { queueMail } from '../mail/queue.server';
import { paths } from '../paths';
import type { Certificate } from './certificate.server';
import { certificateMail, type CertificateMailKind } from './mails';

type MailOccasion = Pick<Occasion, 'now' | 'keys' | 'origin'>;

/** Queues a mail to a holder in their language; an account that cannot read any more gets none. */
export function mailToHolder(
  tx: Transaction,
  accountId: number,
  kind: CertificateMailKind,
  occasion: MailOccasion,
  write: (language: Language) => readonly string[],
): void {
  const reader = tx
    .select({ email: accounts.email, language: accounts.language })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), eq(accounts.state, 'active')))
    .get();
  if (!reader?.email) return;
  queueMail(
    tx,
    occasion.keys,
    `certificate-${kind}`,
    certificateMail(kind, reader.language, reader.email, ...write(reader.language)),
    occasion.now,
  );
}

/** One mail to each holder with the numbers of everything issued to them at once. */
export function mailAboutIssued(tx: Transaction, issued: readonly Certificate[], occasion: MailOccasion): void {
  const numbers = new Map<number, string[]>();
  for (const { accountId, number } of issued) numbers.set(accountId, [...(numbers.get(accountId) ?? []), number]);
  for (const [accountId, own] of numbers)
    mailToHolder(tx, accountId, 'issued', occasion, (language) => [
      own.join('\n'),
      `${occasion.origin}${paths(language).wallet()}`,
    ]);
}

/** Tells the holder that the certificate was suspended, revoked or stands again, and why. */
export function mailAboutStanding(
  tx: Transaction,
  certificate: Certificate,
  kind: 'suspended' | 'resumed' | 'revoked',
  occasion: MailOccasion,
): void {
  mailToHolder(tx, certificate.accountId, kind, occasion, (language) => [
    certificate.number,
    certificate.reason ?? '',
    `${occasion.origin}${paths(language).certificate(certificate.number)}`,
  ]);
}
