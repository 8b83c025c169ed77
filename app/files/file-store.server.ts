import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../db/client';
import { storedFiles } from '../../db/schema/index';
import { ok, refuse, type Outcome } from '../outcome';
import type { Random } from '../secrets/token.server';
import { beginsAs, fileKinds, kindOfName, magicLength, unpackedLimits, type FileKind, type UploadRule } from './file-kind';
import { unpackedSize, type ArchiveRefusal } from './unpacked-size.server';

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

export type ReceiveRefusal = 'file-kind' | 'file-empty' | 'file-too-large' | 'file-not-its-kind' | 'file-cut' | ArchiveRefusal;

/** A file that arrived whole and is what its name says, not yet anybody's: `keepFile` makes it so, `dropFile` forgets it. */
export interface ReceivedFile {
  readonly path: string;
  readonly storedName: string;
  readonly kind: FileKind;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/**
 * Writes an upload into a temporary file under a generated name, checking on the way: the ending, the first bytes,
 * the size (stopping at the limit), and for ZIP-based kinds what it unpacks to. Whatever goes wrong, also a cut
 * connection (the stream throws: `file-cut`), leaves no file behind.
 */
export async function receiveFile(store: FileStore, upload: { name: string; stream: AsyncIterable<Uint8Array> }, rule: UploadRule, random: Random): Promise<Outcome<ReceivedFile, ReceiveRefusal>> {
  const kind = kindOfName(upload.name);
  const allowed = rule.kinds.flatMap((one) => fileKinds[one].extensions);
  if (kind === null || !rule.kinds.includes(kind)) return refuse('file-kind', { field: 'file', value: upload.name.slice(-20), allowed });
  const storedName = `${random(16).toString('hex')}.${fileKinds[kind].extensions[0]}`;
  const path = join(store.incoming, storedName);
  const outcome = await written(path, upload.stream, kind, rule);
  if (!outcome.ok) {
    await rm(path, { force: true });
    return outcome;
  }
  return ok({ path, storedName, kind, mediaType: fileKinds[kind].mediaType, ...outcome.value });
}

async function written(path: string, stream: AsyncIterable<Uint8Array>, kind: FileKind, rule: UploadRule): Promise<Outcome<{ bytes: number; sha256: string }, ReceiveRefusal>> {
  const hash = createHash('sha256');
  let bytes = 0;
  let head = Buffer.alloc(0);
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > rule.bytes) return refuse('file-too-large', { field: 'file', allowed: [String(rule.bytes)] });
      if (head.length < magicLength) {
        head = Buffer.concat([head, chunk]).subarray(0, magicLength);
        if (head.length === magicLength && !beginsAs(kind, head)) return refuse('file-not-its-kind', { field: 'file', value: kind });
      }
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } catch {
    return refuse('file-cut', { field: 'file' });
  } finally {
    await file.close();
  }
  if (bytes === 0) return refuse('file-empty', { field: 'file' });
  if (!beginsAs(kind, head)) return refuse('file-not-its-kind', { field: 'file', value: kind });
  const { zip } = fileKinds[kind];
  if (zip !== null) {
    const unpacked = unpackedSize(await readFile(path), unpackedLimits);
    if (!unpacked.ok) return unpacked;
    if (!unpacked.value.names.includes(zip)) return refuse('file-not-its-kind', { field: 'file', value: kind });
  }
  return ok({ bytes, sha256: hash.digest('hex') });
}

/** Moves a received file to its place. Call it before the transaction that writes its row; should that fail, drop it. */
export async function placeFile(store: FileStore, file: ReceivedFile): Promise<ReceivedFile> {
  const path = join(store.folder, file.storedName);
  await rename(file.path, path);
  return { ...file, path };
}

export async function dropFile(file: ReceivedFile): Promise<void> {
  await rm(file.path, { force: true });
}

/** The bytes of a stored file as a stream; null when they are gone. `storedName` comes from its row, never from a request. */
export function readStoredFile(store: FileStore, storedName: string): NodeJS.ReadableStream | null {
  const path = join(store.folder, storedName);
  return /^[0-9a-f]{32}\.[a-z]{3,4}$/.test(storedName) && existsSync(path) ? createReadStream(path) : null;
}

/**
 * Removes what no row knows: uploads that a crash cut off and files whose row is gone. Only files older than
 * `minutes`, so that nothing under way is touched. Returns how many.
 */
export function sweepFiles(db: Database, store: FileStore, now: Date, minutes = 60): number {
  const known = new Set(db.select({ storedName: storedFiles.storedName }).from(storedFiles).all().map((row) => row.storedName));
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
