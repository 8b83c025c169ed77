import { eq } from 'drizzle-orm';
import { certificationApplications } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { mailToAccount } from '../../accounts/mail-to-account.server';
import type { Language } from '../../i18n/language';
import { paths } from '../../paths';
import { certificationReference } from './candidate-view';
import { certificationMail, type CandidateMailKind } from './mails';
import type { CertificationOccasion } from './occasion.server';
import { sessionTime } from '../sessions/session-time';

type MailOccasion = Pick<CertificationOccasion, 'now' | 'keys' | 'origin'>;

/** What a mail needs to know of an application. */
type Addressed = Pick<typeof certificationApplications.$inferSelect, 'id' | 'accountId' | 'createdAt'>;

/** Tells a candidate of a step of their application, in their language; an account that cannot read it gets none. */
export function mailToCandidate(
  tx: Transaction,
  of: number | Addressed,
  kind: CandidateMailKind,
  occasion: MailOccasion,
  details: (language: Language) => readonly string[] = () => [],
): void {
  const application = typeof of === 'object' ? of : addressed(tx, of);
  mailToAccount(tx, application.accountId, `certification-${kind}`, occasion, (language) => {
    const link = `${occasion.origin}${paths(language).certificationApplication(application.id)}`;
    return certificationMail(kind, language, certificationReference(application), link, ...details(language));
  });
}

function addressed(tx: Transaction, applicationId: number): Addressed {
  const { id, accountId, createdAt } = certificationApplications;
  return tx.select({ id, accountId, createdAt }).from(certificationApplications).where(eq(id, applicationId)).get()!;
}

/** Tells an assessor which session they are named for. */
export function mailToAssessor(
  tx: Transaction,
  accountId: number,
  session: { readonly id: number; readonly startsAt: string; readonly endsAt: string },
  occasion: MailOccasion,
): void {
  mailToAccount(tx, accountId, 'certification-assigned', occasion, (language) => {
    const link = `${occasion.origin}${paths(language).assessment(session.id)}`;
    return certificationMail('assigned', language, sessionTime(session), link);
  });
}
