import { eq } from 'drizzle-orm';
import { companies } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Language } from '../i18n/language';
import type { MailForm } from '../mail/mail';
import { queueMail } from '../mail/queue.server';
import { mailToAccount } from '../accounts/mail-to-account.server';
import type { Party } from '../parties/party';
import { peopleFor } from '../parties/party-people.server';
import { paths } from '../paths';
import type { Application } from './applications/application.server';
import { peopleOf } from './firm-people.server';
import { allianceMails } from './mails';
import type { Occasion } from '../accounts/occasion.server';
import { applicationReference } from './applications/reference';

type MailOccasion = Pick<Occasion, 'now' | 'keys' | 'origin'>;

/** What a mail says in a language: its subject is about the first, the others fill its text in order. */
type Details = (language: Language) => readonly [about: string, ...details: string[]];

/** Tells a person of the alliance or of the register, if their account can still read it. */
export function mailToPerson(
  tx: Transaction,
  accountId: number,
  mail: MailForm,
  occasion: MailOccasion,
  details: Details,
): void {
  mailToAccount(tx, accountId, mail.kind, occasion, (language) => mail.letter(language, ...details(language)));
}

/** The same to an address that need not have an account. */
export function mailToAddress(
  tx: Transaction,
  { email, language }: { readonly email: string; readonly language: Language },
  mail: MailForm,
  { keys, now }: MailOccasion,
  ...details: ReturnType<Details>
): void {
  queueMail(tx, keys, mail.kind, { to: email, ...mail.letter(language, ...details) }, now);
}

/** The same to everybody who acts for a firm or an institution. */
export function mailToParty(
  tx: Transaction,
  party: Party,
  mail: MailForm,
  occasion: MailOccasion,
  details: Details,
): void {
  for (const { id } of peopleFor(tx, party)) mailToPerson(tx, id, mail, occasion, details);
}

/** The same to everybody who speaks for a firm. */
export function mailToFirm(
  tx: Transaction,
  companyId: number,
  mail: MailForm,
  occasion: MailOccasion,
  details: Details,
): void {
  mailToParty(tx, { kind: 'company', id: companyId }, mail, occasion, details);
}

/** The same to whoever of a firm wrote a thing, while they speak for it; once they do not, to everybody who does. */
export function mailToAuthor(
  tx: Transaction,
  { companyId, authorId }: { readonly companyId: number; readonly authorId: number },
  mail: MailForm,
  occasion: MailOccasion,
  details: Details,
): void {
  if (peopleOf(tx, companyId).some(({ id }) => id === authorId)) mailToPerson(tx, authorId, mail, occasion, details);
  else mailToFirm(tx, companyId, mail, occasion, details);
}

/** Tells the applicant what became of the file; `details` follow the link to it. */
export function mailToApplicant(
  tx: Transaction,
  application: Application,
  kind: 'submitted' | 'returned' | 'refused',
  occasion: Occasion,
  details: (language: Language) => readonly string[],
): void {
  mailToPerson(tx, application.applicantId, allianceMails[kind], occasion, (language) => [
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
  mailToPerson(tx, applicantId, allianceMails.approved, occasion, (language) => {
    const to = paths(language);
    const next = [to.companyProfile(slug), to.companyOffers(slug), to.companyColleagues(slug)].map(
      (path) => `${occasion.origin}${path}`,
    );
    return [applicationReference(application), `${occasion.origin}${to.application(application.id)}`, reason, ...next];
  });
}
