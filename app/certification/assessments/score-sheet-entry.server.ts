import type { Database } from '../../../db/client';
import { write, type Transaction } from '../../../db/write';
import type { Actor } from '../../accounts/permissions/actor';
import { columnName } from '../../files/spreadsheet';
import type { SheetReadRefusal } from '../../files/unread-sheet';
import { ok, refuse, type Outcome, type Refusal } from '../../outcome';
import type { CertificationOccasion } from '../applications/occasion.server';
import type { ScoreLine, SheetFault } from './score-sheet';
import { paperOf, readScoreSheet, type ScoresRead } from './score-sheet.server';
import { scoreIn, scoringOf, type PointsRefusal } from './scores.server';

class Rollback extends Error {}

/** One paper of one session. */
interface SheetOf {
  readonly sessionId: number;
  readonly paperId: string;
}

/**
 * What a sheet of scores would enter, line by line, with everything that stands in the way. Nothing is entered: the
 * same rules are run and taken back.
 */
export async function previewScoreSheet(
  db: Database,
  actor: Actor,
  input: SheetOf & { readonly bytes: Buffer },
  occasion: CertificationOccasion,
): Promise<Outcome<ScoresRead, SheetReadRefusal | 'paper-unknown' | 'file-empty'>> {
  const read = await readScoreSheet(db, input);
  if (!read.ok || read.value.faults.length > 0) return read;
  const faults = faultsIn(db, (tx) => enteredLines(tx, actor, input, read.value, occasion));
  return ok({ ...read.value, faults });
}

export interface SheetRefusal extends Refusal<'sheet-refused'> {
  readonly faults: readonly SheetFault[];
}

/** Enters the lines of a sheet that was previewed: all of them, or none with every refusal by line. */
export function enterScoreLines(
  db: Database,
  actor: Actor,
  { lines, ...of }: SheetOf & { readonly lines: readonly ScoreLine[] },
  occasion: CertificationOccasion,
): Outcome<number, 'paper-unknown'> | SheetRefusal {
  const paper = paperOf(db, of.sessionId, of.paperId);
  if (!paper) return refuse('paper-unknown', { value: of.paperId });
  const names = { heading: [], paper };
  const faults = faultsIn(db, (tx) => enteredLines(tx, actor, of, { lines, ...names }, occasion), 'keep');
  return faults.length === 0 ? ok(lines.length) : { ...refuse('sheet-refused'), faults };
}

/** What went wrong in one transaction, which is taken back where anything did, or where nothing is to be kept. */
function faultsIn(db: Database, work: (tx: Transaction) => SheetFault[], keep?: 'keep'): SheetFault[] {
  let faults: SheetFault[] = [];
  try {
    write(db, (tx) => {
      faults = work(tx);
      if (faults.length > 0 || keep === undefined) throw new Rollback();
    });
  } catch (error) {
    if (!(error instanceof Rollback)) throw error;
  }
  return faults;
}

function enteredLines(
  tx: Transaction,
  actor: Actor,
  { sessionId, paperId }: SheetOf,
  { lines, ...names }: Pick<ScoresRead, 'lines' | 'heading' | 'paper'>,
  occasion: CertificationOccasion,
): SheetFault[] {
  const scoring = scoringOf(tx, actor, sessionId);
  if (!scoring.ok) return [{ line: 1, cell: null, refusal: scoring }];
  return lines.flatMap((line): SheetFault[] => {
    const { candidateNumber, points, comment } = line;
    const scored = scoreIn(tx, scoring.value, { candidateNumber, paperId, points, comment }, occasion);
    return scored.ok ? [] : faultsOf(line, scored, names);
  });
}

/**
 * A refusal of points is one fault per criterion, at its cell and by its heading; others stand at the cell they are
 * about, or at the line.
 */
function faultsOf(
  { line, columns }: ScoreLine,
  refusal: Refusal | PointsRefusal,
  { heading, paper }: Pick<ScoresRead, 'heading' | 'paper'>,
): SheetFault[] {
  const named = (key: string) =>
    heading[columns[key] ?? -1] ?? paper.rubric.find(({ id }) => id === key)?.name.zh ?? key;
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
