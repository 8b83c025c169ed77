import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../db/client';
import { storedFiles } from '../../db/schema/index';
import type { FileKind } from './file-kind';

/** Where files lie: `DATA_DIR/files`, and inside it `incoming` for those under way. */
export interface FileStore {
  readonly folder: string;
  readonly incoming: string;
}

/** Opens (and makes) the folders under the data folder; only the owner may look inside. */
export function openFileStore(dataDir: string): FileStore {
  const folder = join(dataDir, 'files');
  const incoming = join(folder, 'incoming');
  mkdirSync(incoming, { recursive: true, mode: 0o700 });
  return { folder, incoming };
}

/**
 * A file that arrived whole and is of a kind that was asked for, not yet anybody's: `placeFile` makes it so, `dropFile`
 * forgets it.
 */
export interface ReceivedFile {
  readonly path: string;
  readonly storedName: string;
  readonly kind: FileKind;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Moves a received file to its place. Call it before the transaction that writes its row; should that fail, drop it.
 */
export async function placeFile(store: FileStore, file: ReceivedFile): Promise<ReceivedFile> {
  const path = join(store.folder, file.storedName);
  await rename(file.path, path);
  return { ...file, path };
}

export async function dropFile(file: ReceivedFile): Promise<void> {
  await rm(file.path, { force: true });
}

/**
 * The bytes of a stored file as a stream; null when they are gone. `storedName` comes from its row, never from a
 * request.
 */
export function readStoredFile(store: FileStore, storedName: string): NodeJS.ReadableStream | null {
  const path = join(store.folder, storedName);
  return /^[0-9a-f]{32}\.[a-z]{3,4}$/.test(storedName) && existsSync(path) ? createReadStream(path) : null;
}

/**
 * Removes what no row knows: uploads that a crash cut off and files whose row is gone. Only files older than
 * `minutes`, so that nothing under way is touched. Returns how many.
 */
export function sweepFiles(db: Database, store: FileStore, now: Date, minutes = 60): number {
  const known = new Set(
    db
      .select({ storedName: storedFiles.storedName })
      .from(storedFiles)
      .all()
      .map((row) => row.storedName),
  );
  let removed = 0;
  for (const folder of [store.incoming, store.folder]) {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (!entry.isFile() || (folder === store.folder && known.has(entry.name))) continue;
      if (now.getTime() - statSync(path).mtimeMs < minutes * 60_000) continue;
      rmSync(path, { force: true });
      removed += 1;
    }
  }
  return removed;
}
