import type { Database } from '../../../db/client';
import { storedFiles } from '../../../db/schema/index';
import type { Actor } from '../../accounts/permissions/actor';
import type { Occasion } from '../../accounts/occasion.server';
import { displayName } from '../../files/file-kind';
import { uploadRules } from '../../files/upload-limits';
import { receiveFile } from '../../files/file-receipt.server';
import { dropFile, placeFile, type FileStore, type ReceivedFile } from '../../files/file-store.server';
import { refuse, type Outcome } from '../../outcome';
import { sentUpload } from '../../web/sent-upload.server';
import { talentThing } from './talent-files.server';
import { addEvidence, type EntryPlace } from './talent-profile.server';
import { findTalent } from './talent.server';

/**
 * Takes an uploaded file as evidence of an entry, straight from the request into the store. The form's other fields
 * (`revision`, `note`) come before the file. A refusal or a request that ends early (`file-cut`) leaves neither row
 * nor file.
 */
export async function receiveTalentEvidence(
  db: Database,
  files: FileStore,
  actor: Actor,
  entry: Pick<EntryPlace, 'part' | 'position'>,
  request: Request,
  occasion: Occasion,
): Promise<Outcome<unknown>> {
  return sentUpload<unknown, string>(request, (file, sent) => {
    const text = (name: string) => sent.get(name) as string | null;
    const revision = Number(text('revision') ?? Number.NaN);
    return keep(
      db,
      files,
      actor,
      { ...entry, revision },
      { ...file, note: (text('note') ?? '').trim().slice(0, 200) },
      occasion,
    );
  });
}

interface Upload {
  readonly name: string;
  readonly note: string;
  readonly stream: AsyncIterable<Uint8Array>;
}

async function keep(
  db: Database,
  files: FileStore,
  actor: Actor,
  place: EntryPlace,
  { name, note, stream }: Upload,
  occasion: Occasion,
): Promise<Outcome<unknown>> {
  // Asked before the bytes are taken in; asked again with them.
  const talent = findTalent(db, actor.accountId);
  if (talent?.revision !== place.revision) return refuse('talent-stale', { value: String(talent?.revision ?? 0) });
  const received = await receiveFile(files, { name, stream }, uploadRules.evidence, occasion.random);
  if (!received.ok) return received;
  const file = await placeFile(files, received.value);
  const row = evidenceRow(file, { name, part: place.part, by: actor.accountId }, occasion.now);
  try {
    const added = addEvidence(
      db,
      actor,
      place,
      (tx) => ({ fileId: tx.insert(storedFiles).values(row).returning({ id: storedFiles.id }).get().id, note }),
      occasion,
    );
    if (!added.ok) await dropFile(file);
    return added;
  } catch (error) {
    await dropFile(file);
    throw error;
  }
}

function evidenceRow(
  { kind, storedName, mediaType, bytes, sha256 }: ReceivedFile,
  { name, part, by }: { name: string; part: EntryPlace['part']; by: number },
  now: Date,
): typeof storedFiles.$inferInsert {
  return {
    storedName,
    mediaType,
    bytes,
    sha256,
    thingType: talentThing,
    thingId: String(by),
    question: part,
    originalName: displayName(name, kind),
    uploadedBy: by,
    uploadedAt: now.toISOString(),
  };
}
