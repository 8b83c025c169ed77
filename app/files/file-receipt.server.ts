import { createHash } from 'node:crypto';
import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import type { Random } from '../secrets/token.server';
import { barePicture } from './bare-picture';
import { contentOf, headLength, type FileContent } from './file-content';
import { fileKindNames, fileKinds, isForeignPicture, kindOfName, type FileKind } from './file-kind';
import { unpackedLimits, type UploadRule } from './upload-limits';
import type { FileStore, ReceivedFile } from './file-store.server';
import { pictureSize } from './picture-size';
import { unpackedSize, type ArchiveRefusal } from './unpacked-size.server';

export type ReceiveRefusal =
  | 'file-kind'
  | 'file-empty'
  | 'file-too-large'
  | 'file-not-its-kind'
  | 'file-cut'
  | 'file-picture'
  | 'file-ofd'
  | 'file-pixels'
  | ArchiveRefusal;

/** A file as it comes in: what its sender calls it, and its bytes. */
export interface Upload {
  readonly name: string;
  readonly stream: AsyncIterable<Uint8Array>;
}

/**
 * Writes an upload into a temporary file under a generated name, checking on the way: the ending, the first bytes, the
 * size (stopping at the limit), for ZIP-based kinds what it unpacks to, for pictures their pixels. What the bytes are
 * decides, not what the ending says: phones and mail programs rename pictures. Whatever goes wrong, also a cut
 * connection (the stream throws: `file-cut`), leaves no file behind.
 */
export async function receiveFile(
  store: FileStore,
  upload: Upload,
  rule: UploadRule,
  random: Random,
): Promise<Outcome<ReceivedFile, ReceiveRefusal>> {
  const claimed = kindOfName(upload.name);
  if (isForeignPicture(upload.name)) return refuse('file-picture', { field: 'file' });
  if (claimed === null) return notAsked(rule, upload.name);
  const generated = random(16).toString('hex');
  const path = join(store.incoming, `${generated}.part`);
  const outcome = await received(path, upload, claimed, rule);
  if (!outcome.ok) {
    await rm(path, { force: true });
    return outcome;
  }
  const { kind } = outcome.value;
  return ok({
    path,
    storedName: `${generated}.${fileKinds[kind].extensions[0]}`,
    mediaType: fileKinds[kind].mediaType,
    ...outcome.value,
  });
}

async function received(
  path: string,
  upload: Upload,
  claimed: FileKind,
  rule: UploadRule,
): Promise<Outcome<{ kind: FileKind; bytes: number; sha256: string }, ReceiveRefusal>> {
  const written = await writeUpload(path, upload.stream, claimed, rule);
  if (!written.ok) return written;
  const { content, bytes, sha256 } = written.value;
  const kind = await kindOfFile(path, content, claimed);
  if (!kind.ok) return kind;
  if (kind.value === 'ofd' && !rule.kinds.includes('ofd')) return refuse('file-ofd', { field: 'file' });
  if (!rule.kinds.includes(kind.value)) return notAsked(rule, upload.name);
  const isPicture = kind.value === 'png' || kind.value === 'jpeg';
  return rule.pixels === null || !isPicture
    ? ok({ kind: kind.value, bytes, sha256 })
    : bareOfNotes(path, kind.value, { pixels: rule.pixels, claimed });
}

/** A picture that others will see: of a size they can draw, and without what the camera noted beside it. */
async function bareOfNotes(
  path: string,
  kind: FileKind,
  { pixels, claimed }: { readonly pixels: number; readonly claimed: FileKind },
): Promise<Outcome<{ kind: FileKind; bytes: number; sha256: string }, ReceiveRefusal>> {
  const sent = await readFile(path);
  const size = pictureSize(sent);
  if (!size) return refuse('file-not-its-kind', { field: 'file', value: claimed });
  if (size.width * size.height > pixels)
    return refuse('file-pixels', {
      field: 'file',
      value: `${size.width} × ${size.height}`,
      allowed: [String(pixels)],
    });
  const bare = barePicture(sent);
  if (!bare) return refuse('file-not-its-kind', { field: 'file', value: claimed });
  await writeFile(path, bare);
  return ok({ kind, bytes: bare.length, sha256: createHash('sha256').update(bare).digest('hex') });
}

function notAsked(rule: UploadRule, name: string): Refusal<'file-kind'> {
  return refuse('file-kind', {
    field: 'file',
    value: name.slice(-20),
    allowed: rule.kinds.flatMap((one) => fileKinds[one].extensions),
  });
}

interface Written {
  readonly content: FileContent;
  readonly bytes: number;
  readonly sha256: string;
}

async function writeUpload(
  path: string,
  stream: AsyncIterable<Uint8Array>,
  claimed: FileKind,
  rule: UploadRule,
): Promise<Outcome<Written, ReceiveRefusal>> {
  const hash = createHash('sha256');
  let bytes = 0;
  let head = Buffer.alloc(0);
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of stream) {
      bytes += chunk.length;
      if (bytes > rule.bytes) return refuse('file-too-large', { field: 'file', allowed: [String(rule.bytes)] });
      if (head.length < headLength) {
        head = Buffer.concat([head, chunk]).subarray(0, headLength);
        const refusal = head.length === headLength ? contentRefusal(head, claimed) : null;
        if (refusal) return refusal;
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
  return contentRefusal(head, claimed) ?? ok({ content: contentOf(head)!, bytes, sha256: hash.digest('hex') });
}

/** What is wrong with a file that begins so; null when it is something we take. */
function contentRefusal(head: Buffer, claimed: FileKind): Refusal<'file-picture' | 'file-not-its-kind'> | null {
  const content = contentOf(head);
  if (content === 'foreign-picture') return refuse('file-picture', { field: 'file' });
  return content === null ? refuse('file-not-its-kind', { field: 'file', value: claimed }) : null;
}

/** The kind of a file that lies whole; an archive is what its entries say. */
async function kindOfFile(
  path: string,
  content: FileContent,
  claimed: FileKind,
): Promise<Outcome<FileKind, ReceiveRefusal>> {
  if (content !== 'zip') return ok(fileKindNames.find((kind) => fileKinds[kind].content === content)!);
  const unpacked = await unpackedSize(await readFile(path), unpackedLimits);
  if (!unpacked.ok) return unpacked;
  const { names } = unpacked.value;
  const kind = fileKindNames.find((one) => fileKinds[one].zip !== null && names.includes(fileKinds[one].zip!));
  return kind ? ok(kind) : refuse('file-not-its-kind', { field: 'file', value: claimed });
}
