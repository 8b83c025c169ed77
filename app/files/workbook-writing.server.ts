import { crc32, deflateRawSync } from 'node:zlib';
import { columnName } from './spreadsheet';

/** A cell: a number stays a number, everything else is text (never a formula). */
export type Cell = string | number | null;

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';

/** A workbook of one sheet whose first row stays in view, as XLSX bytes. `widths` are characters per column. */
export function workbook(name: string, rows: readonly (readonly Cell[])[], widths: readonly number[]): Buffer {
  return zipped([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${escaped(name.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ],
    ['xl/worksheets/sheet1.xml', sheetXml(rows, widths)],
  ]);
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
  return `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns}</cols><sheetData>${data}</sheetData></worksheet>`;
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
    // Version 2.0, names in UTF-8, deflated, 1980-01-01.
    const shared = Buffer.alloc(26);
    for (const [at, value] of [
      [0, 20],
      [2, 0x800],
      [4, 8],
      [8, 0x21],
      [22, title.length],
    ] as const)
      shared.writeUInt16LE(value, at);
    for (const [at, value] of [
      [10, crc32(plain)],
      [14, packed.length],
      [18, plain.length],
    ] as const)
      shared.writeUInt32LE(value, at);
    bodies.push(signature(0x04034b50), shared, title, packed);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(signature(0x02014b50), Buffer.from([20, 0]), shared, place, title);
    offset += 30 + title.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  for (const [at, value] of [
    [4, parts.length],
    [6, parts.length],
  ] as const)
    end.writeUInt16LE(value, at);
  for (const [at, value] of [
    [8, entries.length],
    [12, offset],
  ] as const)
    end.writeUInt32LE(value, at);
  return Buffer.concat([...bodies, entries, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
