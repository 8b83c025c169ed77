import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { accounts } from '../../db/schema/index';
import type { Application } from '../alliance/applications/application.server';
import { isAtFirmsDomain, ownMailDomain } from '../alliance/mail-domain';

/**
 * How the address that the applicant proved by a mailed code stands to the firm's web domain: of a claim that on
 * record, which an impostor cannot type; of a new firm the one it says.
 */
export interface ApplicantDomain {
  /** What stands behind the @; null once the account is gone. */
  readonly address: string | null;
  /** The firm's own web domain; null where none is known, or where anybody gets a mailbox. */
  readonly site: string | null;
  readonly same: boolean;
}

export function applicantDomain(
  db: Database,
  { applicantId, kind, website }: Application,
  recorded: string | null,
): ApplicantDomain {
  const account = db.select({ email: accounts.email }).from(accounts).where(eq(accounts.id, applicantId)).get();
  const email = account?.email ?? null;
  const known = kind === 'claim' ? recorded : website;
  return {
    address: email === null ? null : email.slice(email.lastIndexOf('@') + 1),
    site: ownMailDomain(known),
    same: email !== null && isAtFirmsDomain(email, known),
  };
}
