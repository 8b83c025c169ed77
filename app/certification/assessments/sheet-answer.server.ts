import type { Database } from '../../../db/client';
import type { Actor } from '../../accounts/permissions/actor';
import { ok, refuse, type Ok, type Refusal } from '../../outcome';
import type { CertificationOccasion } from '../applications/occasion.server';
import type { ScoreLine, SheetFault } from './score-sheet';
import { enterScoreLines, previewScoreSheet } from './score-sheet-entry.server';
import { paperOf } from './score-sheet.server';
import { packedRows, rowsField, unpackedRows } from './sheet-rows';

/** What a sheet would enter, as its page shows it before it is confirmed. */
export interface SheetPreview {
  readonly rows: readonly {
    readonly line: number;
    readonly candidateNumber: string;
    /** In the order of the rubric; null where no whole number stands. */
    readonly points: readonly (number | null)[];
    readonly comment: string;
  }[];
  readonly blank: number;
  readonly tab: string | null;
  readonly faults: readonly SheetFault[];
  /** The rows as they are sent back to be entered; none while anything is wrong. */
  readonly packed: readonly string[];
}

/** How many rows were entered, how many were left blank, and the tab they stood on (null for CSV). */
interface EnteredSheet {
  readonly entered: number;
  readonly blank: number;
  readonly tab: string | null;
}

type SheetAnswer = Ok<EnteredSheet> | { readonly ok: false; readonly preview: SheetPreview } | Refusal;

/** A sent file is answered with what it would enter; the rows of that preview are entered. */
export async function answerSheet(
  db: Database,
  actor: Actor,
  of: { readonly sessionId: number; readonly paperId: string; readonly sent: FormData },
  occasion: CertificationOccasion,
): Promise<SheetAnswer> {
  const { sent } = of;
  const paper = paperOf(db, of.sessionId, of.paperId);
  if (!paper) return refuse('paper-unknown', { value: of.paperId });
  if (!sent.has(rowsField)) return previewed(db, actor, { ...of, bytes: await bytesOf(sent.get('file')) }, occasion);
  const lines = unpackedRows(paper, sent.getAll(rowsField).map(String));
  if (!lines) return refuse('sheet-unreadable', { field: 'file' });
  const entered = enterScoreLines(db, actor, { ...of, lines }, occasion);
  const kept = { blank: Number(/^\d{1,5}$/.exec(text(sent, 'blank'))?.[0] ?? 0), tab: text(sent, 'tab') || null };
  if (entered.ok) return ok({ entered: entered.value, ...kept });
  return 'faults' in entered
    ? { ok: false, preview: { rows: lines.map((line) => shown(paper.rubric, line)), ...kept, ...entered, packed: [] } }
    : entered;
}

async function previewed(
  db: Database,
  actor: Actor,
  input: { readonly sessionId: number; readonly paperId: string; readonly bytes: Buffer },
  occasion: CertificationOccasion,
): Promise<SheetAnswer> {
  const read = await previewScoreSheet(db, actor, input, occasion);
  if (!read.ok) return read;
  const { paper, lines, blank, tab, faults } = read.value;
  const rows = lines.map((line) => shown(paper.rubric, line));
  const packed = faults.length > 0 ? [] : packedRows(paper, lines);
  return { ok: false, preview: { rows, blank, tab, faults, packed } };
}

function shown(
  rubric: readonly { readonly id: string }[],
  { line, candidateNumber, points, comment }: ScoreLine,
): SheetPreview['rows'][number] {
  const whole = (value: number | undefined) => (Number.isInteger(value) ? value! : null);
  return { line, candidateNumber, points: rubric.map(({ id }) => whole(points[id])), comment: comment ?? '' };
}

async function bytesOf(file: FormDataEntryValue | null): Promise<Buffer> {
  return file === null || typeof file === 'string' ? Buffer.alloc(0) : Buffer.from(await file.arrayBuffer());
}

function text(sent: FormData, field: string): string {
  const value = sent.get(field);
  return typeof value === 'string' ? value : '';
}
