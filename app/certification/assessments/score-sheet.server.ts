import type { Database } from '../../../db/client';
import type { Actor } from '../../accounts/permissions/actor';
import { readSheet } from '../../files/sheet-reading.server';
import { csvText } from '../../files/spreadsheet';
import type { SheetReadRefusal } from '../../files/unread-sheet';
import { workbook, type Cell } from '../../files/workbook-writing.server';
import type { Language } from '../../i18n/language';
import { localised } from '../../i18n/messages';
import { ok, refuse, type Outcome } from '../../outcome';
import { assessmentMessages } from './assessment-messages';
import { findExamSession } from '../sessions/exam-session.server';
import type { Paper } from '../schemes/scheme';
import { findSchemeVersion } from '../schemes/scheme-version.server';
import { criterionHeading, headingFits, scoreLines, type ScoreLine, type SheetFault } from './score-sheet';
import { listCandidatesToScore } from './candidates-to-score.server';

/**
 * A sheet of scores as it was read: its lines, or what is wrong with its heading or with lines that repeat one another.
 */
export interface ScoresRead {
  readonly paper: Paper;
  readonly lines: readonly ScoreLine[];
  /** How many rows were left blank. */
  readonly blank: number;
  readonly faults: readonly SheetFault[];
  readonly heading: readonly string[];
  /** The tab that was read; null for CSV. */
  readonly tab: string | null;
}

/** Reads a sheet of scores of one paper: XLSX, or CSV in UTF-8 or GB18030 (`score-sheet.ts` says how). */
export async function readScoreSheet(
  db: Database,
  input: { sessionId: number; paperId: string; bytes: Buffer },
): Promise<Outcome<ScoresRead, SheetReadRefusal | 'paper-unknown' | 'file-empty'>> {
  const paper = paperOf(db, input.sessionId, input.paperId);
  if (!paper) return refuse('paper-unknown', { value: input.paperId });
  if (input.bytes.length === 0) return refuse('file-empty', { field: 'file' });
  const sheet = await readSheet(input.bytes, ({ rows: [head] }) => head !== undefined && headingFits(paper, head));
  if (!sheet.ok) return { ...sheet, field: 'file' };
  const { rows, name: tab } = sheet.value;
  const { lines, blank, faults } = scoreLines(paper, rows);
  if (lines.length + faults.length === 0)
    return refuse('sheet-empty', { field: 'file', ...(tab === null ? {} : { value: tab }) });
  return ok({ paper, lines, blank, faults, heading: rows[0]!.cells, tab });
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
