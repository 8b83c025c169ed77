import { createInflateRaw } from 'node:zlib';
import { refuse, ok, type Outcome } from '../outcome';

export type ArchiveRefusal = 'archive-damaged' | 'archive-too-large' | 'archive-encrypted' | 'archive-macros';

export interface ArchiveLimits {
  readonly bytes: number;
  readonly entries: number;
}

/**
 * Unpacks a ZIP archive entry by entry and says how large it is and what it holds, stopping as soon as a limit is
 * passed: the sizes written in the archive are not believed, and nothing unpacked is held. Refuses encrypted, damaged
 * and macro-bearing archives, and entries that share bytes: packed bytes that unpack to nothing cost time each time.
 * Layout: PKWARE APPNOTE 6.3.10 §4.3.
 */
export async function unpackedSize(
  archive: Buffer,
  limits: ArchiveLimits,
): Promise<Outcome<{ bytes: number; names: readonly string[] }, ArchiveRefusal>> {
  const directory = centralDirectory(archive);
  if (!directory) return refuse('archive-damaged');
  if (directory.count > limits.entries)
    return refuse('archive-too-large', { value: String(directory.count), allowed: [String(limits.entries)] });
  const names: string[] = [];
  let bytes = 0;
  let packed = 0;
  let at = directory.offset;
  for (let index = 0; index < directory.count; index += 1) {
    const entry = centralEntry(archive, at);
    if (!entry) return refuse('archive-damaged');
    if (entry.encrypted) return refuse('archive-encrypted');
    if (/vbaProject\.bin$/i.test(entry.name)) return refuse('archive-macros', { value: entry.name });
    packed += entry.packed;
    if (packed > archive.length) return refuse('archive-damaged', { value: entry.name });
    const size = await entrySize(archive, entry, limits.bytes - bytes);
    if (size === 'too-large') return refuse('archive-too-large', { allowed: [String(limits.bytes)] });
    if (size === 'damaged') return refuse('archive-damaged', { value: entry.name });
    bytes += size;
    names.push(entry.name);
    at = entry.end;
  }
  return ok({ bytes, names });
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packed: number;
  readonly local: number;
  readonly end: number;
}

/** The end record stands in the last 64 KiB; ZIP64 (more than 65,534 entries or 4 GiB) is beyond our limits anyway. */
function centralDirectory(archive: Buffer): { offset: number; count: number } | null {
  for (let at = archive.length - 22; at >= Math.max(0, archive.length - 22 - 0xffff); at -= 1) {
    if (archive.readUInt32LE(at) !== 0x06054b50) continue;
    const count = archive.readUInt16LE(at + 10);
    const offset = archive.readUInt32LE(at + 16);
    return offset < archive.length && count !== 0xffff ? { offset, count } : null;
  }
  return null;
}

function centralEntry(archive: Buffer, at: number): Entry | null {
  if (at + 46 > archive.length || archive.readUInt32LE(at) !== 0x02014b50) return null;
  const nameLength = archive.readUInt16LE(at + 28);
  const end = at + 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  if (end > archive.length) return null;
  return {
    name: archive.toString('utf8', at + 46, at + 46 + nameLength),
    method: archive.readUInt16LE(at + 10),
    encrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
    packed: archive.readUInt32LE(at + 20),
    local: archive.readUInt32LE(at + 42),
    end,
  };
}

async function entrySize(archive: Buffer, entry: Entry, room: number): Promise<number | 'too-large' | 'damaged'> {
  const { local, packed, method } = entry;
  if (local + 30 > archive.length || archive.readUInt32LE(local) !== 0x04034b50) return 'damaged';
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  if (start + packed > archive.length) return 'damaged';
  if (method === 0) return packed > room ? 'too-large' : packed;
  if (method !== 8) return 'damaged';
  return inflatedSize(archive.subarray(start, start + packed), room);
}

/** Counts beside the event loop and forgets at once: a few KB may unpack to gigabytes. */
async function inflatedSize(packed: Buffer, room: number): Promise<number | 'too-large' | 'damaged'> {
  const inflate = createInflateRaw({ chunkSize: 256 * 1024 });
  let bytes = 0;
  try {
    inflate.end(packed);
    for await (const piece of inflate) {
      bytes += (piece as Buffer).length;
      if (bytes > room) return 'too-large';
    }
    return bytes;
  } catch {
    return 'damaged';
  } finally {
    inflate.destroy();
  }
}
