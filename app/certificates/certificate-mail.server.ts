import type { Transaction } from '../../db/write';
import { mailToAccount } from '../accounts/mail-to-account.server';
import type { Occasion } from '../accounts/occasion.server';
import type { Language } from '../i18n/language';
import { paths } from '../paths';
import type { Certificate } from './certificate.server';
import { certificateMail, type CertificateMailKind } from './mails';

type MailOccasion = Pick<Occasion, 'now' | 'keys' | 'origin'>;

/** Tells a holder in their language, if their account can still read it. */
export function mailToHolder(
  tx: Transaction,
  accountId: number,
  kind: CertificateMailKind,
  occasion: MailOccasion,
  details: (language: Language) => readonly string[],
): void {
  mailToAccount(tx, accountId, `certificate-${kind}`, occasion, (language) =>
    certificateMail(kind, language, ...details(language)),
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
