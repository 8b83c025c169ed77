import { and, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { storedFiles } from '../../../db/schema/index';
import { write, type Transaction } from '../../../db/write';
import type { Occasion } from '../../accounts/occasion.server';
import type { Actor } from '../../accounts/permissions/actor';
import { recordEvent } from '../../events/record.server';
import type { ReceiveRefusal } from '../../files/file-receipt.server';
import type { FileStore } from '../../files/file-store.server';
import { keepUpload, type KeptFile } from '../../files/kept-upload.server';
import { uploadRules } from '../../files/upload-limits';
import { ok, refuse, type Outcome } from '../../outcome';
import { sentUpload } from '../../web/sent-upload.server';

type StoredFile = typeof storedFiles.$inferSelect;

const thingType = 'talent-photo';
const photoOf = (accountId: number) =>
  and(eq(storedFiles.thingType, thingType), eq(storedFiles.thingId, String(accountId)));

/** The portrait for one's admission tickets; null where none was sent. */
export function talentPhoto(db: Database | Transaction, accountId: number): StoredFile | null {
  return db.select().from(storedFiles).where(photoOf(accountId)).get() ?? null;
}

/**
 * Takes a portrait from the request into the store, without what the camera noted beside it (`uploadRules.portrait`).
 * The one before is forgotten and its bytes left to the sweeper.
 */
export async function receiveTalentPhoto(
  db: Database,
  files: FileStore,
  actor: Actor,
  request: Request,
  occasion: Occasion,
): Promise<Outcome<null, ReceiveRefusal>> {
  return sentUpload(request, (file) =>
    keepUpload(files, file, uploadRules.portrait, occasion.random, (kept) =>
      write(db, (tx) => ok(replacePhoto(tx, actor, kept, occasion))),
    ),
  );
}

function replacePhoto(tx: Transaction, { accountId }: Actor, file: KeptFile, occasion: Occasion): null {
  if (talentPhoto(tx, accountId)?.sha256 === file.sha256) return null;
  tx.delete(storedFiles).where(photoOf(accountId)).run();
  tx.insert(storedFiles)
    .values({
      ...file,
      thingType,
      thingId: String(accountId),
      question: 'photo',
      uploadedBy: accountId,
      uploadedAt: occasion.now.toISOString(),
    })
    .run();
  recordPhoto(tx, accountId, 'talent.add-photo', occasion);
  return null;
}

/** Takes the portrait away; where there is none, nothing is left to do. */
export function removeTalentPhoto(db: Database, { accountId }: Actor, occasion: Occasion): Outcome<null> {
  return write(db, (tx) => {
    const { changes } = tx.delete(storedFiles).where(photoOf(accountId)).run();
    if (changes > 0) recordPhoto(tx, accountId, 'talent.remove-photo', occasion);
    return ok(null);
  });
}

function recordPhoto(
  tx: Transaction,
  accountId: number,
  deed: 'talent.add-photo' | 'talent.remove-photo',
  occasion: Occasion,
): void {
  recordEvent(tx, { actor: { accountId }, deed, thing: { type: 'account', id: accountId } }, occasion);
}

/** A portrait as a file: to its owner and nobody else. */
export function findTalentPhoto(db: Database, actor: Actor, fileId: number): Outcome<StoredFile, 'file-unknown'> {
  const photo = talentPhoto(db, actor.accountId);
  return photo?.id === fileId ? ok(photo) : refuse('file-unknown', { value: String(fileId) });
}
