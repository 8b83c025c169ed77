import { CsvError, parse } from 'csv-parse/sync';
import type { Database } from '../../db/client';
import { write } from '../../db/write';
import type { Actor } from '../accounts/actor';
import { ok, refuse, type Outcome, type Refusal } from '../outcome';
import type { CertificationOccasion } from './occasion.server';
import { scoreIn } from './scores.server';

export interface SheetRefusal extends Refusal<'sheet-refused'> {
  /** Every row that stood in the way: its line in the file and its refusal. */
  readonly rows: readonly { readonly line: number; readonly refusal: Refusal }[];
}

class Rollback extends Error {}

/**
 * Enters a sheet of scores of one paper: CSV with the columns `candidate_number`, one per criterion of the rubric,
 * and `comment`. All rows or none: when any is refused nothing is entered and every refusal is listed. Answers how
 * many were entered.
 */
export function enterScoreSheet(db: Database, actor: Actor | null, input: { sessionId: number; paperId: string; csv: string }, occasion: CertificationOccasion): Outcome<number, 'sheet-unreadable' | 'sheet-empty'> | SheetRefusal {
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(input.csv, { bom: true, columns: true, info: true, skip_empty_lines: true, trim: true }) as unknown as typeof records;
  } catch (error) {
    if (error instanceof CsvError) return refuse('sheet-unreadable', { value: String(error.lines ?? 1) });
    throw error;
  }
  if (records.length === 0) return refuse('sheet-empty');
  const rows: { line: number; refusal: Refusal }[] = [];
  try {
    return write(db, (tx) => {
      for (const { record, info } of records) {
        const { candidate_number: candidateNumber = '', comment = '', ...cells } = record;
        const points = Object.fromEntries(Object.entries(cells).map(([criterion, cell]) => [criterion, /^\d+$/.test(cell) ? Number(cell) : Number.NaN]));
        const scored = scoreIn(tx, actor, input.sessionId, { candidateNumber, paperId: input.paperId, points, comment: comment || null }, occasion);
        if (!scored.ok) rows.push({ line: info.lines, refusal: scored });
      }
      if (rows.length > 0) throw new Rollback();
      return ok(records.length);
    });
  } catch (error) {
    if (error instanceof Rollback) return { ...refuse('sheet-refused'), rows };
    throw error;
  }
}
