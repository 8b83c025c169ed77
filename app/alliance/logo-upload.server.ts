import { unstable_parseMultipartFormData as parseMultipart } from '@remix-run/node';
import type { Database } from '../../db/client';
import type { Actor } from '../accounts/actor';
import type { Occasion } from '../accounts/occasion.server';
import type { FileStore } from '../files/file-store.server';
import { refuse, type Outcome } from '../outcome';
import { setLogo } from './logo.server';

/** Takes a logo straight from the request into the store. A request that ends early is refused as `file-cut`, or as no file at all. */
export async function receiveLogo(db: Database, files: FileStore, actor: Actor, companyId: number, request: Request, occasion: Occasion): Promise<Outcome<unknown>> {
  let outcome: Outcome<unknown> = refuse('file-empty', { field: 'file' });
  try {
    await parseMultipart(request, async ({ name, filename, data }) => {
      if (name === 'file' && filename) outcome = await setLogo(db, files, actor, { companyId, name: filename, stream: data }, occasion);
      return null;
    });
  } catch {
    // The request broke off or is no form: whatever was begun has been dropped.
    return !outcome.ok && outcome.code === 'file-empty' ? refuse('file-cut', { field: 'file' }) : outcome;
  }
  return outcome;
}
