import { CsvError, parse } from 'csv-parse/sync';
import { ok, refuse, type Outcome } from '../outcome';
import { sheetLimits, type SheetRow } from './spreadsheet';
import { readWorkbook, type WorkbookRefusal } from './workbook-reading.server';

/**
 * Rows of a sent spreadsheet, empty ones left out: an XLSX workbook (its first sheet), or CSV in UTF-8 (with or
 * without a byte order mark) or GB18030, as spreadsheets in China save it, with commas, semicolons or tabs. A file
 * that is neither, or larger than `sheetLimits`, is refused; for CSV the value is the line where reading stopped.
 */
export async function readSheet(bytes: Buffer): Promise<Outcome<SheetRow[], WorkbookRefusal | 'sheet-empty'>> {
  const read = bytes.subarray(0, 2).toString('latin1') === 'PK' ? await readWorkbook(bytes, sheetLimits) : readCsv(bytes);
  return read.ok && read.value.length === 0 ? refuse('sheet-empty') : read;
}

function readCsv(bytes: Buffer): Outcome<SheetRow[], WorkbookRefusal> {
  const text = decoded(bytes);
  if (text === null || text.includes('\0')) return refuse('sheet-unreadable', { value: '1' });
  try {
    const records = parse(text, { bom: true, delimiter: delimiterOf(text), info: true, relax_column_count: true, skip_empty_lines: true, trim: true, to: sheetLimits.rows + 1 }) as unknown as { record: string[]; info: { lines: number } }[];
    if (records.length > sheetLimits.rows || records.some(({ record }) => record.length > sheetLimits.columns || record.some((cell) => cell.length > sheetLimits.cell))) return refuse('sheet-too-large');
    return ok(records.map(({ record, info }) => ({ line: info.lines, cells: record })).filter(({ cells }) => cells.some((cell) => cell !== '')));
  } catch (error) {
    if (error instanceof CsvError) return refuse('sheet-unreadable', { value: String(error.lines ?? 1) });
    throw error;
  }
}

function decoded(bytes: Buffer): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  return null;
}

/** What separates the cells of the first line. */
function delimiterOf(text: string): string {
  const head = text.split(/\r?\n/, 1)[0]!;
  const count = (sign: string) => head.split(sign).length;
  return ['\t', ';'].find((sign) => count(sign) > count(',')) ?? ',';
}
