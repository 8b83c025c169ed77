import type { Database } from '../../../db/client';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { readSheet } from '../../files/sheet-reading.server';
import { columnName, csvText } from '../../files/spreadsheet';
import type { SheetReadRefusal } from '../../files/unread-sheet';
import { workbook, type Cell } from '../../files/workbook-writing.server';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import { assessmentMessages } from './assessment-messages';
import { findExamSession } from '../sessions/exam-session.server';
import type { CertificationOccasion } from '../applications/occasion.server';
import type { Paper } from '../schemes/scheme';
import { findSchemeVersion } from '../schemes/scheme-version.server';
import { criterionHeading, headingFits, scoreLines, type ScoreLine, type SheetFault } from './score-sheet';
import { scoreIn, scoringOf, type PointsRefusal } from './scores.server';
import { listCandidatesToScore } from './candidates-to-score.server';

export interface SheetRefusal extends Refusal<'sheet-refused'> {
  /** Everything that stood in the way: line, cell, and why. */
  readonly faults: readonly SheetFault[];
  /** The tab that was read; null for CSV. */
  readonly tab: string | null;
}

/** How many rows were entered, how many were left blank, and the tab they stood on (null for CSV). */
export interface EnteredSheet {
  readonly entered: number;
  readonly blank: number;
  readonly tab: string | null;
}

class Rollback extends Error {}

/**
 * Enters a sheet of scores of one paper (XLSX, or CSV in UTF-8 or GB18030; `score-sheet.ts` says how it reads). All
 * rows or none: when any is refused nothing is entered and every refusal is listed by line and cell.
 */
export async function enterScoreSheet(
  db: Database,
  actor: Actor,
  input: { sessionId: number; paperId: string; bytes: Buffer },
  occasion: CertificationOccasion,
): Promise<Outcome<EnteredSheet, SheetReadRefusal | 'paper-unknown' | 'file-empty'> | SheetRefusal> {
  const paper = paperOf(db, input.sessionId, input.paperId);
  if (!paper) return refuse('paper-unknown', { value: input.paperId });
  if (input.bytes.length === 0) return refuse('file-empty', { field: 'file' });
  const sheet = await readSheet(input.bytes, ({ rows: [head] }) => head !== undefined && headingFits(paper, head));
  if (!sheet.ok) return { ...sheet, field: 'file' };
  const { rows, name: tab } = sheet.value;
  const { lines, blank, faults } = scoreLines(paper, rows);
  if (faults.length > 0) return { ...refuse('sheet-refused'), faults, tab };
  if (lines.length === 0) return refuse('sheet-empty', { field: 'file', ...(tab === null ? {} : { value: tab }) });
  try {
    return write(db, (tx) => {
      const found = enterLines(tx, actor, { ...input, heading: rows[0]!.cells }, lines, occasion);
      if (found.length === 0) return ok({ entered: lines.length, blank, tab });
      faults.push(...found);
      throw new Rollback();
    });
  } catch (error) {
    if (error instanceof Rollback) return { ...refuse('sheet-refused'), faults, tab };
    throw error;
  }
}

function enterLines(
  tx: Transaction,
  actor: Actor,
  { sessionId, paperId, heading }: { sessionId: number; paperId: string; heading: readonly string[] },
  lines: readonly ScoreLine[],
  occasion: CertificationOccasion,
): SheetFault[] {
  const scoring = scoringOf(tx, actor, sessionId);
  if (!scoring.ok) return [{ line: 1, cell: null, refusal: scoring }];
  return lines.flatMap((line): SheetFault[] => {
    const scored = scoreIn(
      tx,
      scoring.value,
      { candidateNumber: line.candidateNumber, paperId, points: line.points, comment: line.comment },
      occasion,
    );
    return scored.ok ? [] : faultsOf(line, scored, heading);
  });
}

/**
 * A refusal of points is one fault per criterion, at its cell and by its heading; others stand at the cell they are
 * about, or at the line.
 */
function faultsOf(
  { line, columns }: ScoreLine,
  refusal: Refusal | PointsRefusal,
  heading: readonly string[],
): SheetFault[] {
  const named = (key: string) => heading[columns[key] ?? -1] ?? key;
  const cell = (key: string | undefined) =>
    key !== undefined && columns[key] !== undefined ? `${columnName(columns[key])}${line}` : null;
  if ('faults' in refusal)
    return refusal.faults.map((fault) => ({
      line,
      cell: cell(fault.criterion),
      refusal: refuse(fault.code, { value: named(fault.criterion), allowed: [`0–${fault.most ?? 0}`] }),
    }));
  return [{ line, cell: cell(refusal.field), refusal }];
}

/**
 * A sheet to fill in: the numbers this assessor is asked to score, one column per criterion. Null without such a paper.
 */
export function scoreSheetTemplate(
  db: Database,
  actor: Actor,
  input: { sessionId: number; paperId: string; format: 'csv' | 'xlsx' },
  language: Language,
  now: Date,
): Uint8Array<ArrayBuffer> | string | null {
  const paper = paperOf(db, input.sessionId, input.paperId);
  if (!paper) return null;
  const words = assessmentMessages[language].sheet;
  const due = listCandidatesToScore(db, actor, input.sessionId, now).filter((one) =>
    one.papers.some((item) => item.paperId === paper.id && item.due !== null),
  );
  const heading = [
    words.candidateNumber,
    ...paper.rubric.map(({ name, points }) => criterionHeading(localised(language, name.zh, name.en), points)),
    words.comment,
  ];
  const rows = [heading, ...due.map((one) => [one.candidateNumber, ...heading.slice(1).map(() => '')])];
  if (input.format === 'csv') return csvText(rows);
  const cells: Cell[][] = rows.map((row) => row.map((text) => (text === '' ? null : text)));
  return new Uint8Array(
    workbook(localised(language, paper.name.zh, paper.name.en), cells, [14, ...paper.rubric.map(() => 20), 40]),
  );
}

export function paperOf(db: Database, sessionId: number, paperId: string): Paper | null {
  const session = findExamSession(db, sessionId);
  return (
    (session && findSchemeVersion(db, session.schemeVersionId)?.content.papers.find((paper) => paper.id === paperId)) ??
    null
  );
}
