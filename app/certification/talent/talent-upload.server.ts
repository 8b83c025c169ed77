import type { Database } from '../../../db/client';
import { storedFiles } from '../../../db/schema/index';
import type { Actor } from '../../accounts/permissions/actor';
import type { Occasion } from '../../accounts/occasion.server';
import { uploadRules } from '../../files/upload-limits';
import type { FileStore } from '../../files/file-store.server';
import type { Upload } from '../../files/file-receipt.server';
import { keepUpload } from '../../files/kept-upload.server';
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

async function keep(
  db: Database,
  files: FileStore,
  actor: Actor,
  place: EntryPlace,
  { note, ...upload }: Upload & { readonly note: string },
  occasion: Occasion,
): Promise<Outcome<unknown>> {
  // Asked before the bytes are taken in; asked again with them.
  const talent = findTalent(db, actor.accountId);
  if (talent?.revision !== place.revision) return refuse('talent-stale', { value: String(talent?.revision ?? 0) });
  return keepUpload(files, upload, uploadRules.evidence, occasion.random, (file) => {
    const row = {
      ...file,
      thingType: talentThing,
      thingId: String(actor.accountId),
      question: place.part,
      uploadedBy: actor.accountId,
      uploadedAt: occasion.now.toISOString(),
    };
    return addEvidence(
      db,
      actor,
      place,
      (tx) => ({ fileId: tx.insert(storedFiles).values(row).returning({ id: storedFiles.id }).get().id, note }),
      occasion,
    );
  });
}
