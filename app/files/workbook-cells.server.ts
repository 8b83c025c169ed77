import { readXml, type XmlBudget } from './bounded-xml.server';
import { SheetTooLarge, SheetUnreadable } from './unread-sheet';
import { columnOf, type SheetLimits, type SheetRow } from './spreadsheet';

/** The texts that cells refer to by number, without phonetic guides (ECMA-376 part 1, 18.4). */
export async function sharedStrings(
  pieces: AsyncIterable<Buffer>,
  budget: XmlBudget,
  limits: SheetLimits,
): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let within = '';
  let phonetic = false;
  await readXml(pieces, budget, {
    open: (name) => {
      if (name === 'si') text = '';
      if (name === 'rPh') phonetic = true;
      within = name;
    },
    close: (name) => {
      if (name === 'rPh') phonetic = false;
      if (name === 'si') strings.push(text);
      within = '';
    },
    text: (part) => {
      if (within === 't' && !phonetic) text += part;
      if (text.length > limits.cell) throw new SheetTooLarge();
    },
  });
  return strings;
}

/** The rows of a worksheet that hold anything, as text; a formula gives its last value (ECMA-376 part 1, 18.3). */
export async function rowsOf(
  pieces: AsyncIterable<Buffer>,
  strings: readonly string[],
  budget: XmlBudget,
  limits: SheetLimits,
): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  let line = 0;
  let cells: string[] = [];
  let cell = { column: 0, type: '', value: '' };
  let within = '';
  await readXml(pieces, budget, {
    open: (name, attributes) => {
      within = name;
      if (name === 'row') {
        line = /^\d{1,7}$/.test(attributes.r ?? '') ? Number(attributes.r) : line + 1;
        cells = [];
      }
      if (name !== 'c') return;
      const column = attributes.r === undefined ? cells.length : columnOf(attributes.r);
      if (column === null) throw new SheetUnreadable();
      if (column >= limits.columns) throw new SheetTooLarge();
      cell = { column, type: attributes.t ?? '', value: '' };
    },
    close: (name) => {
      within = '';
      if (name === 'c') cells[cell.column] = valueOf(cell, strings);
      if (name !== 'row') return;
      const filled = Array.from(cells, (text) => text ?? '');
      if (filled.some((text) => text !== '')) rows.push({ line, cells: filled });
      if (rows.length > limits.rows) throw new SheetTooLarge();
    },
    text: (part) => {
      if (within === 'v' || within === 't') cell.value += part;
      if (cell.value.length > limits.cell) throw new SheetTooLarge();
    },
  });
  return rows;
}

/** A cell that refers to a text which is not there must not read as empty: the file is damaged. */
function valueOf({ type, value }: { type: string; value: string }, strings: readonly string[]): string {
  if (type !== 's' || value.trim() === '') return value.trim();
  const text = strings[Number(value)];
  if (text === undefined) throw new SheetUnreadable();
  return text.trim();
}
