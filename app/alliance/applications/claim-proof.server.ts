import { and, asc, eq, lt } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import {
  accounts,
  applicationProofs,
  companies,
  proofCodes,
  storedFiles,
  type membershipApplications,
} from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import { dateInChina } from '../../calendar/working-days';
import { isAtFirmsDomain, ownMailDomain } from '../mail-domain';
import { proofCodeTries, type ProofKind } from './claim-proof';

export interface ProofItem {
  readonly id: number;
  readonly kind: ProofKind;
  /** Where a code was read; null for a file. */
  readonly domain: string | null;
  readonly file: { readonly id: number; readonly originalName: string; readonly bytes: number } | null;
  /** Date in China. */
  readonly givenOn: string;
}

/** What shows that the applicant of a claim may speak for the firm. */
export interface ClaimProof {
  readonly items: readonly ProofItem[];
  /** The firm's web domain on record, which an impostor cannot type; null where it has none of its own. */
  readonly domain: string | null;
  /** Until when the code mailed last is good, ISO 8601 UTC, past or not; null where none waits to be typed. */
  readonly codeUntil: string | null;
  /** Whether the address of the applicant's account, proved by a mailed code, lies there. */
  readonly byAccount: boolean;
  readonly proven: boolean;
}

type Claimed = Pick<typeof membershipApplications.$inferSelect, 'id' | 'kind' | 'companyId' | 'applicantId'>;

/** How a claim is proved so far; null for a firm that is not on record, which nobody can take from another. */
export function claimProof(db: Database | Transaction, application: Claimed): ClaimProof | null {
  if (application.kind !== 'claim') return null;
  const website = recordedWebsite(db, application.companyId!);
  const applicant = eq(accounts.id, application.applicantId);
  const account = db.select({ email: accounts.email }).from(accounts).where(applicant).get();
  const byAccount = account?.email ? isAtFirmsDomain(account.email, website) : false;
  const items = proofsOf(db, application.id);
  const codeUntil = codeGoodUntil(db, application.id);
  return { items, domain: ownMailDomain(website), codeUntil, byAccount, proven: byAccount || items.length > 0 };
}

function codeGoodUntil(db: Database | Transaction, id: number): string | null {
  const { applicationId, expiresAt, attempts } = proofCodes;
  const untried = and(eq(applicationId, id), lt(attempts, proofCodeTries));
  return db.select({ expiresAt }).from(proofCodes).where(untried).get()?.expiresAt ?? null;
}

/** The website that the record of a company holds. */
export function recordedWebsite(db: Database | Transaction, companyId: number): string | null {
  const { website } = companies;
  return db.select({ website }).from(companies).where(eq(companies.id, companyId)).get()?.website ?? null;
}

function proofsOf(db: Database | Transaction, applicationId: number): ProofItem[] {
  const { id, kind, domain, givenAt } = applicationProofs;
  const { id: fileId, originalName, bytes } = storedFiles;
  return db
    .select({ id, kind, domain, givenAt, fileId, originalName, bytes })
    .from(applicationProofs)
    .leftJoin(storedFiles, eq(storedFiles.id, applicationProofs.fileId))
    .where(eq(applicationProofs.applicationId, applicationId))
    .orderBy(asc(applicationProofs.id))
    .all()
    .map((row) => ({
      id: row.id,
      kind: row.kind,
      domain: row.domain,
      file: row.fileId === null ? null : { id: row.fileId, originalName: row.originalName!, bytes: row.bytes! },
      givenOn: dateInChina(new Date(row.givenAt)),
    }));
}
