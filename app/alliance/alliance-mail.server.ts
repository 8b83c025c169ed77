import { and, eq } from 'drizzle-orm';
import { accounts, companies } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Language } from '../i18n/language';
import { queueMail } from '../mail/queue.server';
import { paths } from '../paths';
import type { Application } from './applications/application.server';
import { peopleOf } from './firm-people.server';
import { allianceMail, type AllianceMailKind } from './mails';
import type { Occasion } from '../accounts/occasion.server';
import { applicationReference } from './applications/reference';

type MailOccasion = Pick<Occasion, 'now' | 'keys' | 'origin'>;

/** Queues a mail to an account that can still read it; a disabled or anonymised one gets none. */
export function mailToAccount(
  tx: Transaction,
  accountId: number,
  kind: AllianceMailKind,
  occasion: MailOccasion,
  write: (language: Language) => readonly [about: string, ...details: string[]],
): void {
  const reader = tx
    .select({ email: accounts.email, language: accounts.language })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), eq(accounts.state, 'active')))
    .get();
  if (!reader?.email) return;
  const [about, ...details] = write(reader.language);
  queueMail(
    tx,
    occasion.keys,
    kind,
    allianceMail(kind, reader.language, reader.email, about, ...details),
    occasion.now,
  );
}

/** The same to everybody who speaks for a firm. */
export function mailToFirm(
  tx: Transaction,
  companyId: number,
  kind: AllianceMailKind,
  occasion: MailOccasion,
  write: (language: Language) => readonly [about: string, ...details: string[]],
): void {
  for (const { id } of peopleOf(tx, companyId)) mailToAccount(tx, id, kind, occasion, write);
}

/** The same to whoever of a firm wrote a thing, while they speak for it; once they do not, to everybody who does. */
export function mailToAuthor(
  tx: Transaction,
  { companyId, authorId }: { readonly companyId: number; readonly authorId: number },
  kind: AllianceMailKind,
  occasion: MailOccasion,
  write: (language: Language) => readonly [about: string, ...details: string[]],
): void {
  if (peopleOf(tx, companyId).some(({ id }) => id === authorId)) mailToAccount(tx, authorId, kind, occasion, write);
  else mailToFirm(tx, companyId, kind, occasion, write);
}

/** Tells the applicant what became of the file; `details` follow the link to it. */
export function mailToApplicant(
  tx: Transaction,
  application: Application,
  kind: 'submitted' | 'returned' | 'refused',
  occasion: Occasion,
  details: (language: Language) => readonly string[],
): void {
  mailToAccount(tx, application.applicantId, kind, occasion, (language) => [
    applicationReference(application),
    `${occasion.origin}${paths(language).application(application.id)}`,
    ...details(language),
  ]);
}

/** Tells the applicant that the firm is a member now, and what to do next in its name. */
export function mailOfAdmission(
  tx: Transaction,
  { applicantId, ...application }: Application & { companyId: number },
  occasion: Occasion,
  reason: string,
): void {
  const { slug } = tx
    .select({ slug: companies.slug })
    .from(companies)
    .where(eq(companies.id, application.companyId))
    .get()!;
  mailToAccount(tx, applicantId, 'approved', occasion, (language) => {
    const to = paths(language);
    const next = [to.companyProfile(slug), to.companyOffers(slug), to.companyColleagues(slug)].map(
      (path) => `${occasion.origin}${path}`,
    );
    return [applicationReference(application), `${occasion.origin}${to.application(application.id)}`, reason, ...next];
  });
}
