import { CsvError, parse } from 'csv-parse/sync';
import { ok, refuse, type Outcome } from '../outcome';
import type { SheetReadRefusal } from './unread-sheet';
import type { SheetLimits, SheetRow } from './spreadsheet';

/**
 * Rows of a CSV file: UTF-8 with or without a byte order mark, UTF-16 with one, or GB18030; commas, semicolons or tabs,
 * or what a first line `sep=…` says; `="0012"`, by which spreadsheets are made to keep zeros, is the text 0012. A
 * refusal's value is the line at fault.
 */
export function readCsv(bytes: Buffer, limits: SheetLimits): Outcome<SheetRow[], SheetReadRefusal> {
  const text = decoded(bytes);
  if (text === null || text.includes('\0')) return refuse('sheet-unreadable', { value: '1' });
  const { body, delimiter, skipped } = separated(text);
  try {
    const records = parse(plainFormulas(body, delimiter), {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      to: limits.rows + 1,
      max_record_size: limits.columns * limits.cell,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    if (records.length > limits.rows || records.some(({ record }) => tooWide(record, limits)))
      return refuse('sheet-too-large');
    const rows = records.map(({ record, info }) => ({ line: info.lines + skipped, cells: record.map(plainText) }));
    return ok(rows.filter(({ cells }) => cells.some((cell) => cell !== '')));
  } catch (error) {
    if (error instanceof CsvError) return refusalOf(error, body, skipped);
    throw error;
  }
}

function tooWide(record: readonly string[], limits: SheetLimits): boolean {
  return record.length > limits.columns || record.some((cell) => cell.length > limits.cell);
}

function refusalOf(error: CsvError, body: string, skipped: number): Outcome<never, SheetReadRefusal> {
  if (error.code === 'CSV_MAX_RECORD_SIZE') return refuse('sheet-too-large');
  const line = error.code === 'CSV_QUOTE_NOT_CLOSED' ? lineOfOpenQuote(body) : Number(error.lines ?? 1);
  return refuse(quoteFaults.includes(error.code) ? 'sheet-quote' : 'sheet-unreadable', {
    value: String(line + skipped),
  });
}

/** Where the quotation mark stands that nothing closes: the parser only knows where the file ends. */
function lineOfOpenQuote(text: string): number {
  let opened = 0;
  let quoted = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
    quoted = !quoted;
    if (quoted && text[at - 1] !== '"') opened = at;
  }
  return text.slice(0, opened).split(/\r\n|\n|\r/).length;
}

const quoteFaults: readonly string[] = ['CSV_INVALID_CLOSING_QUOTE', 'INVALID_OPENING_QUOTE', 'CSV_QUOTE_NOT_CLOSED'];

/** GB18030 last: nearly any bytes are some text in it. */
function decoded(bytes: Buffer): string | null {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  return null;
}

/**
 * What separates the cells: as a first line `sep=;` says, else what the first line holds most of. `skipped` lines are
 * no rows.
 */
function separated(text: string): { body: string; delimiter: string; skipped: number } {
  const said = /^"?sep=(.)"?[^\S\r\n]*(?:\r\n|\n|\r|$)/i.exec(text);
  if (said) return { body: text.slice(said[0].length), delimiter: said[1]!, skipped: 1 };
  const head = text.split(/[\r\n]/, 1)[0]!;
  const count = (sign: string) => head.split(sign).length;
  return { body: text, delimiter: ['\t', ';'].find((sign) => count(sign) > count(',')) ?? ',', skipped: 0 };
}

/** A quoted cell that is a formula of one text is that text. */
function plainText(cell: string): string {
  return /^="([^"]*)"$/.exec(cell)?.[1] ?? cell;
}

/** `="0012"` as a whole cell becomes `"0012"`; inside a quoted cell the same letters are left as they are. */
function plainFormulas(text: string, delimiter: string): string {
  if (!text.includes('="')) return text;
  const pieces: string[] = [];
  let kept = 0;
  let quoted = false;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) {
    const before = text[at - 2];
    const opens =
      !quoted &&
      text[at - 1] === '=' &&
      (before === undefined || before === delimiter || before === '\n' || before === '\r');
    if (opens) {
      pieces.push(text.slice(kept, at - 1));
      kept = at;
    }
    // A doubled quotation mark inside a cell closes and opens again, which comes to the same.
    quoted = !quoted;
  }
  pieces.push(text.slice(kept));
  return pieces.join('');
}
