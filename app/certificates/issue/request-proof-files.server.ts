import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { storedFiles } from '../../../db/schema/index';
import type { Actor } from '../../accounts/permissions/actor';
import { can } from '../../accounts/permissions/permissions';
import { storedFileOf } from '../../files/stored-file.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { homeRegionCode } from '../../region/home-region.server';
import { findCertificateRequest } from './request-queue.server';

/** What `stored_files` says these files belong to; the thing's number is the request's. */
export const proofThing = 'certificate-request';
/** The files of one request. */
export const filesOfRequest = (requestId: number) =>
  and(eq(storedFiles.thingType, proofThing), eq(storedFiles.thingId, String(requestId)));

/** A piece of proof as its links name it. */
export interface RequestProof {
  readonly id: number;
  readonly name: string;
}

/** What a holder sent along with a request, in the order it came. */
export function proofOfRequest(db: Database, requestId: number): RequestProof[] {
  return db
    .select({ id: storedFiles.id, name: storedFiles.originalName })
    .from(storedFiles)
    .where(filesOfRequest(requestId))
    .orderBy(asc(storedFiles.id))
    .all();
}

/** A file of a request: to the holder who sent it and to those who may answer such requests; unknown to anybody else. */
export function findRequestProof(
  db: Database,
  actor: Actor,
  fileId: number,
): Outcome<typeof storedFiles.$inferSelect, 'file-unknown'> {
  const file = storedFileOf(db, fileId, proofThing);
  const request = file && findCertificateRequest(db, Number(file.thingId));
  const sees =
    request &&
    (request.accountId === actor.accountId ||
      can(actor, 'certificate.propose', { ownerId: request.accountId, regionCode: homeRegionCode(db) }));
  return sees ? ok(file) : refuse('file-unknown', { value: String(fileId) });
}
