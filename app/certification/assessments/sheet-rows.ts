import { z } from 'zod';
import type { ScoreLine } from './score-sheet';
import type { Paper } from '../schemes/scheme';

/** The hidden field of a previewed sheet's rows; repeated, since one answer may only be so long. */
export const rowsField = 'rows';
/** Rows in one field: at most some 25,000 characters with a sentence of comment each. */
const rowsInField = 40;

const row = z.tuple([
  z.number().int().positive(),
  z.string().min(1).max(20),
  z.array(z.number().int().min(0).max(100)).max(64),
  z.string().max(5000),
]);

/** The lines of a sheet that was previewed, as the form that confirms them sends them back. */
export function packedRows(paper: Pick<Paper, 'rubric'>, lines: readonly ScoreLine[]): string[] {
  const rows = lines.map(({ line, candidateNumber, points, comment }) => [
    line,
    candidateNumber,
    paper.rubric.map(({ id }) => points[id]),
    comment ?? '',
  ]);
  return Array.from({ length: Math.ceil(rows.length / rowsInField) }, (_, index) =>
    JSON.stringify(rows.slice(index * rowsInField, (index + 1) * rowsInField)),
  );
}

/** What `packedRows` packed; null for anything else. */
export function unpackedRows(paper: Pick<Paper, 'rubric'>, fields: readonly string[]): ScoreLine[] | null {
  const read = fields.map((field) => z.array(row).safeParse(jsonOf(field)));
  if (read.length === 0 || read.some(({ success }) => !success)) return null;
  return read
    .flatMap(({ data }) => data!)
    .map(([line, candidateNumber, points, comment]) => ({
      line,
      candidateNumber,
      points: Object.fromEntries(
        paper.rubric.flatMap(({ id }, index) => (points[index] === undefined ? [] : [[id, points[index]]])),
      ),
      comment: comment || null,
      columns: {},
    }));
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
