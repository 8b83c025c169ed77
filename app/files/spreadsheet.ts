/** One row of a sheet: its line in the file (from 1) and its cells as text, trimmed. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A sheet that was read: the tab's name (null for CSV, which has none) and its rows that hold anything. */
export interface ReadSheet {
  readonly name: string | null;
  readonly rows: readonly SheetRow[];
}

/** How much of a sheet is read; what is beyond is refused, not cut. */
export interface SheetLimits {
  readonly rows: number;
  readonly columns: number;
  /** Characters of one cell. */
  readonly cell: number;
  /** Bytes of all parts of a workbook that hold cells, once unpacked. */
  readonly unpacked: number;
  /** Of all parts together; a cell takes two or three elements and as many attributes. */
  readonly xml: {
    readonly depth: number;
    readonly elements: number;
    readonly run: number;
    readonly milliseconds: number;
  };
}

export const sheetLimits: SheetLimits = {
  rows: 20_000,
  columns: 64,
  cell: 5_000,
  unpacked: 24 * 1024 * 1024,
  // No cell holds more than 32,767 characters, each written as an entity of up to ten.
  xml: { depth: 32, elements: 1_000_000, run: 330_000, milliseconds: 800 },
};

/** A cell that a spreadsheet would take for a formula is given an apostrophe (CSV injection). */
function plainCell(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/** Rows as CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, quoted where needed. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `\uFEFF${rows.map((row) => row.map((text) => cell(plainCell(text))).join(',')).join('\r\n')}\r\n`;
}

/** The position of a cell's column from its reference, `B7` → 1; null when it is none. */
export function columnOf(reference: string): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null;
}

/** The letters of a column, 0 → A, 26 → AA. */
export function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}
