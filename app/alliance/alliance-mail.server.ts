import { eq } from 'drizzle-orm';
import { companies } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Language } from '../i18n/language';
import { queueMail } from '../mail/queue.server';
import { mailToAccount } from '../accounts/mail-to-account.server';
import { paths } from '../paths';
import type { Application } from './applications/application.server';
import { peopleOf } from './firm-people.server';
import { allianceMail, type AllianceMailKind } from './mails';
import type { Occasion } from '../accounts/occasion.server';
import { applicationReference } from './applications/reference';

type MailOccasion = Pick<Occasion, 'now' | 'keys' | 'origin'>;

/** What a mail says in a language: its subject is about the first, the others fill its text in order. */
type Details = (language: Language) => readonly [about: string, ...details: string[]];

/** Tells a person of the alliance or of the register, if their account can still read it. */
export function mailToPerson(
  tx: Transaction,
  accountId: number,
  kind: AllianceMailKind,
  occasion: MailOccasion,
  details: Details,
): void {
  mailToAccount(tx, accountId, kind, occasion, (language) => allianceMail(kind, language, ...details(language)));
}

/** The same to an address that need not have an account. */
export function mailToAddress(
  tx: Transaction,
  { email, language }: { readonly email: string; readonly language: Language },
  kind: AllianceMailKind,
  { keys, now }: MailOccasion,
  ...details: ReturnType<Details>
): void {
  queueMail(tx, keys, kind, { to: email, ...allianceMail(kind, language, ...details) }, now);
}

/** The same to everybody who speaks for a firm. */
export function mailToFirm(
  tx: Transaction,
  companyId: number,
  kind: AllianceMailKind,
  occasion: MailOccasion,
  details: Details,
): void {
  for (const { id } of peopleOf(tx, companyId)) mailToPerson(tx, id, kind, occasion, details);
}

/** The same to whoever of a firm wrote a thing, while they speak for it; once they do not, to everybody who does. */
export function mailToAuthor(
  tx: Transaction,
  { companyId, authorId }: { readonly companyId: number; readonly authorId: number },
  kind: AllianceMailKind,
  occasion: MailOccasion,
  details: Details,
): void {
  if (peopleOf(tx, companyId).some(({ id }) => id === authorId)) mailToPerson(tx, authorId, kind, occasion, details);
  else mailToFirm(tx, companyId, kind, occasion, details);
}

/** Tells the applicant what became of the file; `details` follow the link to it. */
export function mailToApplicant(
  tx: Transaction,
  application: Application,
  kind: 'submitted' | 'returned' | 'refused',
  occasion: Occasion,
  details: (language: Language) => readonly string[],
): void {
  mailToPerson(tx, application.applicantId, kind, occasion, (language) => [
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
  mailToPerson(tx, applicantId, 'approved', occasion, (language) => {
    const to = paths(language);
    const next = [to.companyProfile(slug), to.companyOffers(slug), to.companyColleagues(slug)].map(
      (path) => `${occasion.origin}${path}`,
    );
    return [applicationReference(application), `${occasion.origin}${to.application(application.id)}`, reason, ...next];
  });
}
