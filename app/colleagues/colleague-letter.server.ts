import { and, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { colleagueRequests, companies, storedFiles } from '../../db/schema/index';
import { write, type Transaction } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authorise, authoriseIn } from '../accounts/permissions/authorise.server';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { uploadRules } from '../files/upload-limits';
import type { ReceiveRefusal, Upload } from '../files/file-receipt.server';
import type { FileStore } from '../files/file-store.server';
import { keepUpload, type KeptFile } from '../files/kept-upload.server';
import { recordEvent, type Moment } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';
import { sentUpload } from '../web/sent-upload.server';
import type { ColleagueRequest } from './colleague-request.server';

export type LetterRefusal = PermissionRefusal | ReceiveRefusal | 'request-unknown';

/**
 * Takes the letter of a firm from the request into the store, for who asked to speak for it. A cut upload leaves
 * nothing.
 */
export async function receiveLetter(
  db: Database,
  files: FileStore,
  actor: Actor,
  id: number,
  request: Request,
  occasion: Occasion,
): Promise<Outcome<null, LetterRefusal>> {
  return sentUpload(request, (file) => keepLetter(db, files, actor, { id, ...file }, occasion));
}

/**
 * Keeps a letter (`uploadRules.letter`) with an open request; the one before is forgotten and its bytes left
 * to the sweeper.
 */
async function keepLetter(
  db: Database,
  store: FileStore,
  actor: Actor | null,
  upload: Upload & { readonly id: number },
  occasion: Occasion,
): Promise<Outcome<null, LetterRefusal>> {
  const named = { type: 'colleague', id: upload.id };
  const open = and(eq(colleagueRequests.id, upload.id), eq(colleagueRequests.state, 'asked'));
  const owner = db.select({ accountId: colleagueRequests.accountId }).from(colleagueRequests).where(open).get();
  const unseen = refuse('request-unknown', { value: String(upload.id) });
  // Asked before the bytes are taken in.
  const allowed = authorise(db, actor, 'colleague.own', { ownerId: owner?.accountId ?? null }, named, occasion, unseen);
  if (!allowed.ok) return allowed;
  return keepUpload(store, upload, uploadRules.letter, occasion.random, (file) =>
    write(db, (tx): Outcome<null, LetterRefusal> => {
      const request = tx.select().from(colleagueRequests).where(open).get();
      const thing = { ownerId: request?.accountId ?? null };
      const still = authoriseIn(tx, actor, 'colleague.own', thing, named, occasion, unseen);
      if (!still.ok || !request) return still.ok ? unseen : still;
      replaceLetter(tx, request, { ...file, uploadedBy: actor!.accountId }, occasion);
      return ok(null);
    }),
  );
}

/** Puts a letter in the place of the one before, whose row goes. */
function replaceLetter(
  tx: Transaction,
  request: ColleagueRequest,
  letter: KeptFile & { readonly uploadedBy: number },
  occasion: Occasion,
): void {
  const row = {
    ...letter,
    thingType: 'colleague',
    thingId: String(request.id),
    question: 'letter',
    uploadedAt: occasion.now.toISOString(),
  };
  const { id } = tx.insert(storedFiles).values(row).returning({ id: storedFiles.id }).get();
  tx.update(colleagueRequests).set({ letterFileId: id }).where(eq(colleagueRequests.id, request.id)).run();
  if (request.letterFileId !== null) tx.delete(storedFiles).where(eq(storedFiles.id, request.letterFileId)).run();
  recordEvent(
    tx,
    {
      actor: { accountId: letter.uploadedBy },
      deed: 'colleague.attach',
      thing: { type: 'company', id: request.companyId },
      after: { requestId: request.id, sha256: letter.sha256 },
    },
    occasion,
  );
}

/** A letter for download: to who sent it, the firm's people and reviewers of its region. */
export function findLetter(
  db: Database,
  actor: Actor | null,
  fileId: number,
  moment: Moment,
): Outcome<typeof storedFiles.$inferSelect, PermissionRefusal | 'file-unknown'> {
  const found = db
    .select({ file: storedFiles, request: colleagueRequests, regionCode: companies.regionCode })
    .from(colleagueRequests)
    .innerJoin(storedFiles, eq(storedFiles.id, colleagueRequests.letterFileId))
    .innerJoin(companies, eq(companies.id, colleagueRequests.companyId))
    .where(eq(colleagueRequests.letterFileId, fileId))
    .get();
  const unseen = refuse('file-unknown', { value: String(fileId) });
  if (!found) return unseen;
  const { request, regionCode } = found;
  const allowed = authorise(
    db,
    actor,
    'colleague.see',
    { ownerId: request.accountId, companyId: request.companyId, regionCode },
    { type: 'colleague', id: request.id },
    moment,
    unseen,
  );
  return allowed.ok ? ok(found.file) : allowed;
}
