import type { Database } from '../../../db/client';
import type { Actor } from '../../accounts/permissions/actor';
import type { Occasion } from '../../accounts/occasion.server';
import type { FileStore } from '../../files/file-store.server';
import type { Outcome } from '../../outcome';
import { sentUpload } from '../../web/sent-upload.server';
import { setLogo } from './logo.server';

/**
 * Takes a logo straight from the request into the store. A request that ends early is refused as `file-cut`, or as no
 * file at all.
 */
export async function receiveLogo(
  db: Database,
  files: FileStore,
  actor: Actor,
  companyId: number,
  request: Request,
  occasion: Occasion,
): Promise<Outcome<unknown>> {
  return sentUpload<unknown, string>(request, (file) => setLogo(db, files, actor, { companyId, ...file }, occasion));
}
