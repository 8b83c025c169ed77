import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { ok, refuse, type Outcome } from '../outcome';
import { columnOf, type SheetLimits, type SheetRow } from './spreadsheet';

export type WorkbookRefusal = 'sheet-unreadable' | 'sheet-too-large';

class TooLarge extends Error {}

/** Entries that a workbook of ours can have need not be more. */
const mostEntries = 500;

/**
 * Reads the first sheet of an XLSX workbook as text. Everything is bounded while it streams: entries, bytes of all
 * parts, rows, columns, characters of a cell; a document type, which could define entities, is refused. Formulas give their
 * last value. ECMA-376 part 1, 18.3 and 18.4.
 */
export async function readWorkbook(bytes: Buffer, limits: SheetLimits): Promise<Outcome<SheetRow[], WorkbookRefusal>> {
  try {
    const parts = await partsOf(bytes, limits);
    const sheet = [...parts.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).sort(byNumber)[0];
    if (sheet === undefined) return refuse('sheet-unreadable');
    const shared = parts.get('xl/sharedStrings.xml');
    const strings = shared ? sharedStrings(shared, limits) : [];
    return ok(rowsOf(parts.get(sheet)!, strings, limits));
  } catch (error) {
    return refuse(error instanceof TooLarge ? 'sheet-too-large' : 'sheet-unreadable');
  }
}

/** sheet2 before sheet10. */
function byNumber(a: string, b: string): number {
  const number = (name: string) => Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0);
  return number(a) - number(b) || (a < b ? -1 : 1);
}

/** The parts that hold cells, unpacked. */
function partsOf(bytes: Buffer, limits: SheetLimits): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (failure, zip) => {
      if (failure) return reject(failure);
      if (zip.entryCount > mostEntries) return reject(new TooLarge());
      const parts = new Map<string, string>();
      let left = limits.unpacked;
      const fail = (error: Error) => {
        zip.close();
        reject(error);
      };
      zip.on('error', fail);
      zip.on('end', () => resolve(parts));
      zip.on('entry', (entry) => {
        if (!/^xl\/(worksheets\/[^/]+|sharedStrings)\.xml$/.test(entry.fileName)) return zip.readEntry();
        left -= entry.uncompressedSize;
        if (left < 0) return fail(new TooLarge());
        partText(zip, entry).then((text) => {
          parts.set(entry.fileName, text);
          zip.readEntry();
        }, fail);
      });
      zip.readEntry();
    });
  });
}

function partText(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.isEncrypted()) return Promise.reject(new Error('encrypted'));
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (failure, stream) => {
      if (failure) return reject(failure);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', reject);
      stream.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    });
  });
}

/** Parses XML that may hold no document type; `local` drops a namespace's prefix. */
function parse(xml: string, on: { open: (name: string, tag: SaxesTagPlain) => void; close: (name: string) => void; text: (text: string) => void }): void {
  const local = (name: string) => name.slice(name.indexOf(':') + 1);
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a document type');
  });
  parser.on('opentag', (tag) => on.open(local(tag.name), tag));
  parser.on('closetag', (tag) => on.close(local(tag.name)));
  parser.on('text', on.text);
  parser.write(xml).close();
}

function sharedStrings(xml: string, limits: SheetLimits): string[] {
  const strings: string[] = [];
  let text = '';
  let within = '';
  let phonetic = false;
  parse(xml, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      within = name;
    },
    close: (name) => {
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push(text);
      if (strings.length > limits.rows * limits.columns) throw new TooLarge();
      within = '';
    },
    text: (part) => {
      if (within === 't' && !phonetic) text += part;
      if (text.length > limits.cell) throw new TooLarge();
    },
  });
  return strings;
}

function rowsOf(xml: string, strings: readonly string[], limits: SheetLimits): SheetRow[] {
  const rows: SheetRow[] = [];
  let line = 0;
  let cells: string[] = [];
  let cell = { column: 0, type: '', value: '' };
  let within = '';
  parse(xml, {
    open: (name, { attributes }) => {
      within = name;
      if (name === 'row') {
        line = /^\d{1,7}$/.test(attributes.r ?? '') ? Number(attributes.r) : line + 1;
        cells = [];
      }
      if (name !== 'c') return;
      const column = attributes.r === undefined ? cells.length : columnOf(attributes.r);
      if (column === null) throw new Error('a cell without a place');
      if (column >= limits.columns) throw new TooLarge();
      cell = { column, type: attributes.t ?? '', value: '' };
    },
    close: (name) => {
      within = '';
      if (name === 'c') cells[cell.column] = (cell.type === 's' ? (strings[Number(cell.value)] ?? '') : cell.value).trim();
      if (name !== 'row') return;
      const filled = Array.from(cells, (text) => text ?? '');
      if (filled.some((text) => text !== '')) rows.push({ line, cells: filled });
      if (rows.length > limits.rows) throw new TooLarge();
    },
    text: (part) => {
      if (within === 'v' || within === 't') cell.value += part;
      if (cell.value.length > limits.cell) throw new TooLarge();
    },
  });
  return rows;
}
