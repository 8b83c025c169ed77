import type { storedFiles } from '../../db/schema/index';
import type { Outcome, Refusal } from '../outcome';
import type { Random } from '../secrets/token.server';
import { displayName } from './file-kind';
import { receiveFile, type ReceiveRefusal, type Upload } from './file-receipt.server';
import { dropFile, placeFile, type FileStore } from './file-store.server';
import type { UploadRule } from './upload-limits';

/** What a row of stored files says of the bytes themselves. */
export type KeptFile = Pick<
  typeof storedFiles.$inferInsert,
  'storedName' | 'mediaType' | 'bytes' | 'sha256' | 'originalName'
>;

/**
 * Receives and checks an uploaded file, puts it into its place, and lets `keep` write its row. When `keep` refuses or
 * throws, the file is dropped: a refusal or a cut upload leaves neither row nor file.
 */
export async function keepUpload<Kept extends Outcome<unknown>>(
  store: FileStore,
  upload: Upload,
  rule: UploadRule,
  random: Random,
  keep: (file: KeptFile) => Kept,
): Promise<Kept | Refusal<ReceiveRefusal>> {
  const received = await receiveFile(store, upload, rule, random);
  if (!received.ok) return received;
  const placed = await placeFile(store, received.value);
  const { kind, storedName, mediaType, bytes, sha256 } = placed;
  try {
    const kept = keep({ storedName, mediaType, bytes, sha256, originalName: displayName(upload.name, kind) });
    if (!kept.ok) await dropFile(placed);
    return kept;
  } catch (error) {
    await dropFile(placed);
    throw error;
  }
}
