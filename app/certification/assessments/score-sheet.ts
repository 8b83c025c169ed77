import { columnName, type SheetRow } from '../../files/spreadsheet';
import { refuse, type Refusal } from '../../outcome';
import type { Paper } from '../schemes/scheme';
import type { Points } from './scoring';

/** Something wrong with a sheet: the line, the cell as spreadsheets call it (null: the whole line), and why. */
export interface SheetFault {
  readonly line: number;
  readonly cell: string | null;
  readonly refusal: Refusal;
}

/** A line with scores: which cell holds what, so that a refusal can name it. */
export interface ScoreLine {
  readonly line: number;
  readonly candidateNumber: string;
  readonly points: Points;
  readonly comment: string | null;
  /** Column of a criterion, of `candidateNumber` and of `comment`. */
  readonly columns: Readonly<Record<string, number>>;
}

/** Digits of a candidate number; spreadsheets drop zeros in front. */
const numberDigits = 8;
const numberHeadings = ['考生号', 'candidate number', 'candidate_number'];
const commentHeadings = ['评语', 'comment'];

/** How the heading of a criterion's column reads, with its range. */
export function criterionHeading(name: string, most: number): string {
  return `${name} (0–${most})`;
}

/**
 * The lines of a sheet of one paper: a heading row (candidate number, one column per criterion by its name in either
 * language or its id, comment), then a candidate a row. Rows without any points or comment are left out. Faults name
 * the cell; numbers that are no whole points become NaN, for the rubric's own check to refuse.
 */
export function scoreLines(
  paper: Paper,
  [head, ...rows]: readonly SheetRow[],
): { lines: ScoreLine[]; blank: number; faults: SheetFault[] } {
  const { columns, faults } = columnsOf(paper, head!);
  if (faults.length > 0) return { lines: [], blank: 0, faults };
  const lines: ScoreLine[] = [];
  const seen = new Map<string, number>();
  let blank = 0;
  for (const { line, cells } of rows) {
    const text = (key: string) => (cells[columns[key] ?? -1] ?? '').normalize('NFKC').trim();
    const given = paper.rubric.filter(({ id }) => text(id) !== '');
    if (given.length === 0 && text('comment') === '') {
      blank += 1;
      continue;
    }
    const candidateNumber = /^\d+$/.test(text('candidateNumber'))
      ? text('candidateNumber').padStart(numberDigits, '0')
      : text('candidateNumber');
    const first = seen.get(candidateNumber);
    if (first !== undefined)
      faults.push({
        line,
        cell: null,
        refusal: refuse('row-twice', { value: candidateNumber, allowed: [String(first)] }),
      });
    seen.set(candidateNumber, line);
    lines.push({
      line,
      candidateNumber,
      points: Object.fromEntries(given.map(({ id }) => [id, pointsOf(text(id))])),
      comment: (cells[columns.comment ?? -1] ?? '').trim() || null,
      columns,
    });
  }
  return { lines, blank, faults };
}

/**
 * Whether a row names the candidates' numbers and every criterion of the paper: a summary in front of the scores does
 * not.
 */
export function headingFits(paper: Paper, head: SheetRow): boolean {
  return columnsOf(paper, head).faults.length === 0;
}

function pointsOf(text: string): number {
  return /^\d{1,3}(\.0+)?$/.test(text) ? Number(text) : Number.NaN;
}

function columnsOf(paper: Paper, { line, cells }: SheetRow): { columns: Record<string, number>; faults: SheetFault[] } {
  const columns: Record<string, number> = {};
  const faults: SheetFault[] = [];
  cells.forEach((cell, column) => {
    const heading = cell
      .normalize('NFKC')
      .replace(/\s*\(0[–-]\d+\)$/, '')
      .trim()
      .toLowerCase();
    if (heading === '') return;
    const key = keyOf(paper, heading);
    if (key === null)
      faults.push({ line, cell: `${columnName(column)}${line}`, refusal: refuse('column-unknown', { value: cell }) });
    else if (columns[key] !== undefined)
      faults.push({ line, cell: `${columnName(column)}${line}`, refusal: refuse('column-twice', { value: cell }) });
    else columns[key] = column;
  });
  for (const key of ['candidateNumber', ...paper.rubric.map(({ id }) => id)]) {
    if (columns[key] === undefined && faults.length === 0)
      faults.push({
        line,
        cell: null,
        refusal: refuse('column-missing', {
          value:
            key === 'candidateNumber'
              ? numberHeadings[0]!
              : (paper.rubric.find(({ id }) => id === key)?.name.zh ?? key),
        }),
      });
  }
  return { columns, faults };
}

function keyOf(paper: Paper, heading: string): string | null {
  if (numberHeadings.includes(heading)) return 'candidateNumber';
  if (commentHeadings.includes(heading)) return 'comment';
  const same = (text: string) => text.normalize('NFKC').toLowerCase() === heading;
  return paper.rubric.find(({ id, name }) => same(id) || same(name.zh) || same(name.en))?.id ?? null;
}
