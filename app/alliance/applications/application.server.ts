import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import {
  applicationCapabilities,
  applicationEvidence,
  applicationPeople,
  membershipApplications,
  storedFiles,
} from '../../../db/schema/index';
import type { Transaction } from '../../../db/write';
import type { Thing } from '../../accounts/permissions/permissions';
import { claimProof, type ClaimProof } from './claim-proof.server';
import type { ApplicationContent } from './missing';

export type Application = typeof membershipApplications.$inferSelect;

/** An application with everything its sections hold. */
export interface ApplicationFile extends ApplicationContent {
  readonly application: Application;
  readonly capabilities: readonly {
    readonly segmentId: string;
    readonly summary: string;
    readonly evidence: number;
    readonly items: readonly EvidenceItem[];
  }[];
  readonly people: readonly { readonly id: number; readonly name: string; readonly duty: string }[];
  readonly proof: ClaimProof | null;
}

interface EvidenceItem {
  readonly id: number;
  readonly kind: (typeof applicationEvidence.$inferSelect)['kind'];
  readonly url: string | null;
  readonly note: string | null;
  readonly file: { readonly id: number; readonly originalName: string; readonly bytes: number } | null;
}

type Reader = Database | Transaction;

/** An application, or null. */
export function findApplication(db: Reader, id: number): Application | null {
  return db.select().from(membershipApplications).where(eq(membershipApplications.id, id)).get() ?? null;
}

/** An application with its sections. Six statements at most, whatever it holds. */
export function applicationFile(db: Reader, application: Application): ApplicationFile {
  const { id } = application;
  const capabilities = db
    .select()
    .from(applicationCapabilities)
    .where(eq(applicationCapabilities.applicationId, id))
    .orderBy(asc(applicationCapabilities.segmentId))
    .all();
  const evidence = evidenceOf(db, id);
  const people = db
    .select({ id: applicationPeople.id, name: applicationPeople.name, duty: applicationPeople.duty })
    .from(applicationPeople)
    .where(eq(applicationPeople.applicationId, id))
    .orderBy(asc(applicationPeople.id))
    .all();
  return {
    ...application,
    application,
    capabilities: capabilities.map(({ segmentId, summary }) => {
      const items = evidence.filter((item) => item.segmentId === segmentId).map(evidenceItem);
      return { segmentId, summary, evidence: items.length, items };
    }),
    people,
    proof: claimProof(db, application),
  };
}

function evidenceOf(db: Reader, id: number) {
  return db
    .select({
      id: applicationEvidence.id,
      segmentId: applicationEvidence.segmentId,
      kind: applicationEvidence.kind,
      url: applicationEvidence.url,
      note: applicationEvidence.note,
      fileId: storedFiles.id,
      originalName: storedFiles.originalName,
      bytes: storedFiles.bytes,
    })
    .from(applicationEvidence)
    .leftJoin(storedFiles, eq(storedFiles.id, applicationEvidence.fileId))
    .where(eq(applicationEvidence.applicationId, id))
    .orderBy(asc(applicationEvidence.id))
    .all();
}

function evidenceItem(row: {
  id: number;
  kind: EvidenceItem['kind'];
  url: string | null;
  note: string | null;
  fileId: number | null;
  originalName: string | null;
  bytes: number | null;
}): EvidenceItem {
  const { id, kind, url, note, fileId, originalName, bytes } = row;
  return {
    id,
    kind,
    url,
    note,
    file: fileId === null ? null : { id: fileId, originalName: originalName!, bytes: bytes! },
  };
}

/** What permission depends on: whose it is, which company and region, and whether it was ever handed in. */
export function applicationThing(
  application: Pick<Application, 'applicantId' | 'companyId' | 'regionCode' | 'submittedAt'>,
): Thing {
  return {
    ownerId: application.applicantId,
    companyId: application.companyId,
    regionCode: application.regionCode,
    draft: application.submittedAt === null,
  };
}

/** Who holds a USCC's place with an open application, if anybody but `exceptId`. */
export function openApplicationOf(
  db: Reader,
  key: { uscc: string } | { companyId: number },
  exceptId: number,
): Application | null {
  const place =
    'uscc' in key ? eq(membershipApplications.uscc, key.uscc) : eq(membershipApplications.companyId, key.companyId);
  return (
    db
      .select()
      .from(membershipApplications)
      .where(
        and(
          place,
          sql`${membershipApplications.state} in ('submitted', 'in-review', 'returned')`,
          sql`${membershipApplications.id} <> ${exceptId}`,
        ),
      )
      .get() ?? null
  );
}
