import type { Database } from '../../db/client';
import { workbook } from '../files/workbook-writing.server';
import { csvColumns } from './directory-csv';
import { directoryPieces } from './directory-csv.server';
import type { DirectoryQuery } from './directory-query';

/** Companies that one workbook holds; a longer result is had as CSV, which streams. */
const mostInWorkbook = 20_000;

/**
 * The result as an XLSX workbook with the columns of the CSV, every cell text: codes keep all their digits. Null when
 * it is longer than `mostInWorkbook`.
 */
export function directoryWorkbook(db: Database, query: DirectoryQuery, today: string): Buffer | null {
  const companies = [...directoryPieces(db, query, today, mostInWorkbook + 1)].flat();
  if (companies.length > mostInWorkbook) return null;
  const rows = companies.map((company) => csvColumns.map((column) => column.cell(company) || null));
  return workbook(
    'companies',
    [csvColumns.map((column) => column.name), ...rows],
    csvColumns.map(() => 20),
  );
}
