import type { Database } from '../../../db/client';
import type { Actor } from '../../accounts/permissions/actor';
import type { Occasion } from '../../accounts/occasion.server';
import type { FileStore } from '../../files/file-store.server';
import { refuse, type Outcome } from '../../outcome';
import { sentUpload } from '../../web/sent-upload.server';
import { addEvidenceFile } from './evidence-files.server';
import { evidenceKinds } from './evidence';

interface UploadTarget {
  readonly id: number;
  readonly segmentId: string;
}

/**
 * Takes an uploaded file of evidence straight from the request into the store, never whole into memory. The form's
 * other fields come before the file, and are put into `sent`, so that a refused form shows them again. A request that
 * ends early is refused as `file-cut`, one without a file as `file-empty`.
 */
export async function receiveEvidence(
  db: Database,
  files: FileStore,
  actor: Actor,
  target: UploadTarget,
  request: Request,
  occasion: Occasion,
  sent = new FormData(),
): Promise<Outcome<unknown>> {
  const text = (name: string) => sent.get(name) as string | null;
  return sentUpload<unknown, string>(
    request,
    async (file) => {
      const kind = evidenceKinds.find((one) => one === text('kind'));
      const revision = Number(text('revision') ?? Number.NaN);
      if (!kind || !Number.isInteger(revision)) return refuse('required', { field: 'kind' });
      return addEvidenceFile(
        db,
        files,
        actor,
        { id: target.id, revision },
        { segmentId: target.segmentId, kind, note: text('note')?.trim().slice(0, 200) || null, ...file },
        occasion,
      );
    },
    sent,
  );
}
