import { ok, refuse, type Outcome } from '../outcome';
import { readCsv } from './csv-reading.server';
import type { SheetReadRefusal } from './unread-sheet';
import { sheetLimits, type ReadSheet } from './spreadsheet';
import { readWorkbook } from './workbook-reading.server';

/**
 * Rows of a sent spreadsheet, empty ones left out: an XLSX workbook (its first visible tab, or the one that `fits`),
 * or CSV. A file that is neither, or larger than `sheetLimits`, is refused.
 */
export async function readSheet(
  bytes: Buffer,
  fits?: (sheet: ReadSheet) => boolean,
): Promise<Outcome<ReadSheet, SheetReadRefusal>> {
  const read = await readByContent(bytes, fits);
  return read.ok && read.value.rows.length === 0
    ? refuse('sheet-empty', read.value.name === null ? {} : { value: read.value.name })
    : read;
}

async function readByContent(
  bytes: Buffer,
  fits?: (sheet: ReadSheet) => boolean,
): Promise<Outcome<ReadSheet, SheetReadRefusal>> {
  if (bytes.subarray(0, 2).toString('latin1') === 'PK') return readWorkbook(bytes, sheetLimits, fits);
  if (bytes.subarray(0, 8).equals(compoundFile))
    return refuse(bytes.includes(encryptedPackage) ? 'sheet-password' : 'sheet-old-format');
  const rows = readCsv(bytes, sheetLimits);
  return rows.ok ? ok({ name: null, rows: rows.value }) : rows;
}

/** How a compound file begins ([MS-CFB] 2.2): an encrypted workbook, or one of the format before 2007. */
const compoundFile = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** The stream of a compound file that holds an encrypted package ([MS-OFFCRYPTO] 2.3.4.4). */
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
