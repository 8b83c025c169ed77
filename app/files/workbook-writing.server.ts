import { crc32, deflateRawSync } from 'node:zlib';
import { columnName } from './spreadsheet';

/** A cell: a number stays a number, everything else is text (never a formula). */
export type Cell = string | number | null;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook of one sheet whose first row stays in view, as XLSX bytes. `widths` are characters per column. */
export function workbook(name: string, rows: readonly (readonly Cell[])[], widths: readonly number[]): Buffer {
  return zipped([
    ['[Content_Types].xml', typesXml()],
    ['_rels/.rels', relationXml('officeDocument', 'xl/workbook.xml')],
    ['xl/workbook.xml', workbookXml(name)],
    ['xl/_rels/workbook.xml.rels', relationXml('worksheet', 'worksheets/sheet1.xml')],
    ['xl/worksheets/sheet1.xml', sheetXml(rows, widths)],
  ]);
}

function typesXml(): string {
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  const part = (path: string, kind: string) => `<Override PartName="${path}" ContentType="${office}.${kind}+xml"/>`;
  const parts = part('/xl/workbook.xml', 'sheet.main') + part('/xl/worksheets/sheet1.xml', 'worksheet');
  const byName = `<Default Extension="rels" ContentType="${rels}"/>`;
  return `${head}<Types xmlns="${packaged}/content-types">${byName}${parts}</Types>`;
}

function relationXml(kind: string, target: string): string {
  const relation = `<Relationship Id="rId1" Type="${relations}/${kind}" Target="${target}"/>`;
  return `${head}<Relationships xmlns="${packaged}/relationships">${relation}</Relationships>`;
}

/** Excel allows a sheet's name 31 characters, and none of \ / ? * [ ] : among them. */
function workbookXml(name: string): string {
  const allowed = escaped(name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31));
  const sheet = `<sheet name="${allowed}" sheetId="1" r:id="rId1"/>`;
  return `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheet}</sheets></workbook>`;
}

function sheetXml(rows: readonly (readonly Cell[])[], widths: readonly number[]): string {
  const columns = widths
    .map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const cells = (row: readonly Cell[], line: number) =>
    row.map((cell, column) => {
      if (cell === null) return '';
      const at = `${columnName(column)}${line}`;
      return typeof cell === 'number'
        ? `<c r="${at}"><v>${cell}</v></c>`
        : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
    });
  const data = rows.map((row, index) => `<row r="${index + 1}">${cells(row, index + 1).join('')}</row>`).join('');
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const view = `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>`;
  const table = `<cols>${columns}</cols><sheetData>${data}</sheetData>`;
  return `${head}<worksheet xmlns="${main}">${view}${table}</worksheet>`;
}

/** XML text; characters that XML 1.0 does not have are left out. */
function escaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll(/[&<>"]/g, (sign) => signs[sign]!);
}

/** A ZIP archive of text parts (APPNOTE 6.3.10, 4.3), with a fixed date so that equal content gives equal bytes. */
function zipped(parts: readonly (readonly [name: string, text: string])[]): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of parts) {
    const plain = Buffer.from(text, 'utf8');
    const packed = deflateRawSync(plain);
    const title = Buffer.from(name, 'utf8');
    const shared = entryHeader(plain, packed, title);
    bodies.push(signature(0x04034b50), shared, title, packed);
    directory.push(signature(0x02014b50), Buffer.from([20, 0]), shared, fields(14, [], [[10, offset]]), title);
    offset += 30 + title.length + packed.length;
  }
  return Buffer.concat([...bodies, ...directory, ...directoryEnd(parts.length, directory, offset)]);
}

/** What a part's own header and its row in the directory share: version 2.0, names in UTF-8, deflated, 1980-01-01. */
function entryHeader(plain: Buffer, packed: Buffer, title: Buffer): Buffer {
  const shorts = [
    [0, 20],
    [2, 0x800],
    [4, 8],
    [8, 0x21],
    [22, title.length],
  ] as const;
  const longs = [
    [10, crc32(plain)],
    [14, packed.length],
    [18, plain.length],
  ] as const;
  return fields(26, shorts, longs);
}

function directoryEnd(parts: number, directory: readonly Buffer[], offset: number): Buffer[] {
  const bytes = directory.reduce((sum, entry) => sum + entry.length, 0);
  const shorts = [
    [4, parts],
    [6, parts],
  ] as const;
  const longs = [
    [8, bytes],
    [12, offset],
  ] as const;
  return [signature(0x06054b50), fields(18, shorts, longs)];
}

type Field = readonly [at: number, value: number];

/** A record of little-endian numbers of two and of four bytes, zero elsewhere. */
function fields(size: number, shorts: readonly Field[], longs: readonly Field[]): Buffer {
  const bytes = Buffer.alloc(size);
  for (const [at, value] of shorts) bytes.writeUInt16LE(value, at);
  for (const [at, value] of longs) bytes.writeUInt32LE(value, at);
  return bytes;
}

const signature = (value: number) => fields(4, [], [[0, value]]);
