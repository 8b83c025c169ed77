import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { SheetTooLarge, SheetUnreadable } from './unread-sheet';

/** Entries that a workbook of ours can have need not be more. */
const mostEntries = 500;

/**
 * The parts of an XLSX package by name, in lower case: part names do not tell case apart (ECMA-376 part 2, 6.2.2.3).
 */
export interface WorkbookArchive {
  has(part: string): boolean;
  names(): string[];
  /**
   * What a part unpacks to, piece by piece; throws SheetTooLarge once all that was read of the archive passes the
   * limit.
   */
  read(part: string): AsyncIterable<Buffer>;
  close(): void;
}

/**
 * Opens the archive and lists its parts without unpacking any; `unpacked` is how many bytes may be read of it in all.
 */
export function openWorkbookArchive(bytes: Buffer, unpacked: number): Promise<WorkbookArchive> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, autoClose: false }, (failure, zip) => {
      if (failure) return reject(failure);
      if (zip.entryCount > mostEntries) return reject(new SheetTooLarge());
      const entries = new Map<string, Entry>();
      zip.on('error', reject);
      zip.on('end', () => resolve(archiveOf(zip, entries, unpacked)));
      zip.on('entry', (entry) => {
        entries.set(entry.fileName.toLowerCase(), entry);
        zip.readEntry();
      });
      zip.readEntry();
    });
  });
}

function archiveOf(zip: ZipFile, entries: ReadonlyMap<string, Entry>, unpacked: number): WorkbookArchive {
  let left = unpacked;
  return {
    has: (part) => entries.has(part.toLowerCase()),
    names: () => [...entries.keys()],
    async *read(part) {
      const entry = entries.get(part.toLowerCase());
      if (!entry) throw new SheetUnreadable();
      if (entry.isEncrypted()) throw new SheetUnreadable();
      for await (const piece of await streamOf(zip, entry)) {
        left -= (piece as Buffer).length;
        if (left < 0) throw new SheetTooLarge();
        yield piece as Buffer;
      }
    },
    close: () => zip.close(),
  };
}

function streamOf(zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (failure, stream) => (failure ? reject(failure) : resolve(stream)));
  });
}
