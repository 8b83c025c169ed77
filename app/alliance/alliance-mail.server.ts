import { and, eq } from 'drizzle-orm';
import { accounts, roleGrants } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Language } from '../i18n/language';
import { queueMail } from '../mail/queue.server';
import { paths } from '../paths';
import type { Application } from './application.server';
import { allianceMail, type AllianceMailKind } from './mails';
import type { Occasion } from '../accounts/occasion.server';
import { applicationReference } from './reference';

type MailOccasion = Pick<Occasion, 'now' | 'keys' | 'origin'>;

/** Queues a mail to an account that can still read it; a disabled or anonymised one gets none. */
export function mailToAccount(tx: Transaction, accountId: number, kind: AllianceMailKind, occasion: MailOccasion, write: (language: Language) => readonly [about: string, ...details: string[]]): void {
  const reader = tx.select({ email: accounts.email, language: accounts.language }).from(accounts).where(and(eq(accounts.id, accountId), eq(accounts.state, 'active'))).get();
  if (!reader?.email) return;
  const [about, ...details] = write(reader.language);
  queueMail(tx, occasion.keys, kind, allianceMail(kind, reader.language, reader.email, about, ...details), occasion.now);
}

/** The same to everybody who speaks for a firm. */
export function mailToFirm(tx: Transaction, companyId: number, kind: AllianceMailKind, occasion: MailOccasion, write: (language: Language) => readonly [about: string, ...details: string[]]): void {
  const people = tx.select({ accountId: roleGrants.accountId }).from(roleGrants).where(and(eq(roleGrants.role, 'member'), eq(roleGrants.companyId, companyId))).all();
  for (const { accountId } of people) mailToAccount(tx, accountId, kind, occasion, write);
}

/** Tells the applicant what became of the file; `details` follow the link to it. */
export function mailToApplicant(tx: Transaction, application: Application, kind: 'submitted' | 'returned' | 'approved' | 'refused', occasion: Occasion, ...details: readonly string[]): void {
  mailToAccount(tx, application.applicantId, kind, occasion, (language) => [applicationReference(application), `${occasion.origin}${paths(language).application(application.id)}`, ...details]);
}
