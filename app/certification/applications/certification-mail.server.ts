import { and, eq } from 'drizzle-orm';
import { accounts, certificationApplications } from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import type { Language } from '../../i18n/language';
import { queueMail } from '../../mail/queue.server';
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
  const application =
    typeof of === 'object'
      ? of
      : tx
          .select({
            id: certificationApplications.id,
            accountId: certificationApplications.accountId,
            createdAt: certificationApplications.createdAt,
          })
          .from(certificationApplications)
          .where(eq(certificationApplications.id, of))
          .get()!;
  const reader = readerOf(tx, application.accountId);
  if (!reader) return;
  const link = `${occasion.origin}${paths(reader.language).certificationApplication(application.id)}`;
  queueMail(
    tx,
    occasion.keys,
    `certification-${kind}`,
    certificationMail(
      kind,
      reader.language,
      reader.email,
      certificationReference(application),
      link,
      ...details(reader.language),
    ),
    occasion.now,
  );
}

/** Tells an assessor which session they are named for. */
export function mailToAssessor(
  tx: Transaction,
  accountId: number,
  session: { readonly id: number; readonly startsAt: string; readonly endsAt: string },
  occasion: MailOccasion,
): void {
  const reader = readerOf(tx, accountId);
  if (!reader) return;
  const link = `${occasion.origin}${paths(reader.language).assessment(session.id)}`;
  queueMail(
    tx,
    occasion.keys,
    'certification-assigned',
    certificationMail('assigned', reader.language, reader.email, sessionTime(session), link),
    occasion.now,
  );
}

function readerOf(tx: Transaction, accountId: number): { email: string; language: Language } | null {
  const reader = tx
    .select({ email: accounts.email, language: accounts.language })
    .from(accounts)
    .where(and(eq(accounts.id, accountId), eq(accounts.state, 'active')))
    .get();
  return reader?.email ? { email: reader.email, language: reader.language } : null;
}
