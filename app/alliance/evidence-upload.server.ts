import { unstable_parseMultipartFormData as parseMultipart } from '@remix-run/node';
import type { Database } from '../../db/client';
import type { Actor } from '../accounts/actor';
import type { Occasion } from '../accounts/occasion.server';
import type { FileStore } from '../files/file-store.server';
import { refuse, type Outcome } from '../outcome';
import { addEvidenceFile } from './evidence-files.server';
import { evidenceKinds } from './evidence';

interface UploadTarget {
  readonly id: number;
  readonly segmentId: string;
}

/**
 * Takes an uploaded file of evidence straight from the request into the store, never whole into memory. The form's
 * other fields come before the file, and are put into `sent` as they arrive, so that a refused form shows them again. A request that ends early is refused as `file-cut`, or as no file at all.
 */
export async function receiveEvidence(db: Database, files: FileStore, actor: Actor, target: UploadTarget, request: Request, occasion: Occasion, sent = new FormData()): Promise<Outcome<unknown>> {
  const text = (name: string) => sent.get(name) as string | null;
  let outcome: Outcome<unknown> = refuse('file-empty', { field: 'file' });
  try {
    await parseMultipart(request, async ({ name, filename, data }) => {
      if (filename === undefined) {
        if ([...sent].length < 10) sent.set(name, await shortText(data));
      } else if (filename !== '' && name === 'file') {
        const kind = evidenceKinds.find((one) => one === text('kind'));
        const revision = Number(text('revision') ?? Number.NaN);
        if (!kind || !Number.isInteger(revision)) outcome = refuse('required', { field: 'kind' });
        else outcome = await addEvidenceFile(db, files, actor, { id: target.id, revision }, { segmentId: target.segmentId, kind, note: text('note')?.trim().slice(0, 200) || null, name: filename, stream: data }, occasion);
      }
      return null;
    });
  } catch {
    // The request broke off or is no form: whatever was begun has been dropped.
    if (outcome.ok) return outcome;
    return outcome.code === 'file-empty' ? refuse('file-cut', { field: 'file' }) : outcome;
  }
  return outcome;
}

/** A form's text field read from a stream: at most 2000 bytes of it. */
export async function shortText(data: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of data) {
    length += chunk.length;
    if (length > 2000) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
