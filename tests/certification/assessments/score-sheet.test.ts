import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { explainAssessment } from '../../../app/certification/assessments/refusals';
import { enterScoreLines, previewScoreSheet } from '../../../app/certification/assessments/score-sheet-entry.server';
import { scoreSheetTemplate } from '../../../app/certification/assessments/score-sheet.server';
import { answerSheet, type SheetPreview } from '../../../app/certification/assessments/sheet-answer.server';
import { packedRows, unpackedRows } from '../../../app/certification/assessments/sheet-rows';
import { listCandidatesToScore } from '../../../app/certification/assessments/candidates-to-score.server';
import { readSheet } from '../../../app/files/sheet-reading.server';
import { workbook } from '../../../app/files/workbook-writing.server';
import type { Refusal } from '../../../app/outcome';
import type { Database } from '../../../db/client';
import { examSeats } from '../../../db/schema';
import { copyOfDatabase, testDatabase } from '../../database';
import { at, examScene, valueOf } from '../exam-scene';

const sceneDb = testDatabase();
const scene = examScene(sceneDb);
const { people } = scene;
const now = at('2026-12-08T00:00:00Z');
const session = scene.session({ seats: 4 });
const candidates = Array.from({ length: 4 }, () => scene.candidate());
for (const one of candidates) scene.seat(one, session.id);
scene.close(session.id);
const numbers = candidates.map((one) => scene.numberOf(one.applicationId)).sort();
// A number with zeros in front, which spreadsheets drop.
sceneDb.update(examSeats).set({ candidateNumber: '00000042' }).where(eq(examSeats.candidateNumber, numbers[0]!)).run();
numbers[0] = '00000042';
let db: Database;
beforeEach(() => {
  db = copyOfDatabase(sceneDb);
});
const theory = { sessionId: session.id, paperId: 'theory' };
/** What the preview of a sheet says; where nothing is wrong its lines are entered. */
async function enter(bytes: Buffer, actor = people.c) {
  const read = await previewScoreSheet(db, actor, { ...theory, bytes }, now);
  if (!read.ok) return read;
  const { lines, faults, blank, tab } = read.value;
  if (faults.length > 0) return { code: 'sheet-refused', faults };
  return {
    ok: true,
    value: { entered: valueOf(enterScoreLines(db, actor, { ...theory, lines }, now) as never), blank, tab },
  };
}
const csv = (...lines: string[]) => Buffer.from(`考生号,专业知识 (0–80),Safety and law,评语\n${lines.join('\n')}\n`);
const mine = () => listCandidatesToScore(db, people.c, session.id, now.now).map((one) => one.papers[0]!.mine);

test('the template holds the numbers that wait for this assessor and a column per criterion, in either form and language', async () => {
  const files = (['csv', 'xlsx'] as const).map((format) =>
    scoreSheetTemplate(db, people.c, { sessionId: session.id, paperId: 'theory', format }, 'zh', now.now)!,
  );
  for (const file of files) {
    const read = valueOf(await readSheet(Buffer.from(file as string)));
    expect(read.rows.map((row) => row.cells[0])).toEqual(['考生号', ...numbers]);
    expect(read.rows[0]!.cells).toEqual(['考生号', '专业知识 (0–80)', '安全与法规 (0–20)', '评语']);
  }
  expect(
    String(
      scoreSheetTemplate(db, people.c, { sessionId: session.id, paperId: 'theory', format: 'csv' }, 'en', now.now),
    ),
  ).toContain('Candidate number,Knowledge (0–80),Safety and law (0–20),Comment');
});

test('a sheet is entered whole or not at all; every fault is named by line and cell', async () => {
  const bad = await enter(
    csv(`${numbers[0]},70,15,`, `${numbers[1]},81,x,`, '99999999,1,1,', `${numbers[0]},1,,`, `${numbers[2]},10,10`),
  );
  expect(bad).toMatchObject({
    code: 'sheet-refused',
    faults: [{ line: 5, cell: null, refusal: { code: 'row-twice', value: numbers[0], allowed: ['2'] } }],
  });
  expect(
    await enter(csv(`${numbers[0]},70,15,`, `${numbers[1]},81,x,`, '99999999,1,1,', `${numbers[2]},10,,`)),
  ).toMatchObject({
    code: 'sheet-refused',
    faults: [
      { line: 3, cell: 'B3', refusal: { code: 'points-range', value: '专业知识 (0–80)', allowed: ['0–80'] } },
      { line: 3, cell: 'C3', refusal: { code: 'points-range', allowed: ['0–20'] } },
      { line: 4, cell: 'A4', refusal: { code: 'candidate-unknown', value: '99999999' } },
      { line: 5, cell: 'C5', refusal: { code: 'points-missing', value: 'Safety and law' } },
    ],
  });
  expect(mine(), 'nothing was entered').toEqual([null, null, null, null]);
  expect(await enter(Buffer.from('号,x\n1,2\n'))).toMatchObject({
    code: 'sheet-refused',
    faults: [
      { line: 1, cell: 'A1', refusal: { code: 'column-unknown', value: '号' } },
      { line: 1, cell: 'B1' },
    ],
  });
  expect(await enter(Buffer.from('考生号,专业知识\n1,2\n'))).toMatchObject({
    code: 'sheet-refused',
    faults: [{ line: 1, cell: null, refusal: { code: 'column-missing', value: '安全与法规' } }],
  });
  expect(await enter(Buffer.from('"x'))).toMatchObject({ code: 'sheet-quote', value: '1', field: 'file' });
  expect(await enter(Buffer.alloc(0))).toMatchObject({ code: 'file-empty' });
});

test('zeros a spreadsheet dropped are put back, blank rows are left out, and nobody is entered twice', async () => {
  const sheet = workbook(
    'x',
    [
      ['candidate number', 'knowledge', 'safety', 'comment'],
      [42, 70, 15, '好'],
      [numbers[1]!, 60, 15, null],
      [numbers[2]!, null, null, null],
    ],
    [],
  );
  expect(await enter(sheet)).toEqual({ ok: true, value: { entered: 2, blank: 1, tab: 'x' } });
  expect(mine()).toEqual([85, 75, null, null]);
  expect(await enter(sheet)).toMatchObject({
    code: 'sheet-refused',
    faults: [
      { line: 2, cell: 'A2', refusal: { code: 'scored-already' } },
      { line: 3, cell: 'A3' },
    ],
  });
  expect(await enter(csv(`${numbers[2]},70.0,１５,`))).toEqual({
    ok: true,
    value: { entered: 1, blank: 0, tab: null },
  });
});

test('a tab without a row filled in is named, since it may be another than the one meant', async () => {
  const refused = await enter(workbook('汇总', [['candidate number', 'knowledge', 'safety', 'comment']], []));
  expect(refused).toEqual({ ok: false, code: 'sheet-empty', field: 'file', value: '汇总' });
  expect(explainAssessment('zh', refused as Refusal)).toBe('工作表“汇总”里没有填写的行。');
});

test('a preview shows every row with its points and what is wrong with it, and enters nothing', async () => {
  const sheet = (text: string) => {
    const sent = new FormData();
    sent.set('file', new File([new Uint8Array(Buffer.from(text))], 'x.csv'));
    return answerSheet(db, people.c, { ...theory, sent }, now);
  };
  const head = '考生号,专业知识,安全与法规,评语';
  expect(await sheet(`${head}\n${numbers[1]},70,15,好\n${numbers[2]},81,x,\n${numbers[3]},,,\n`)).toEqual({
    ok: false,
    preview: {
      rows: [
        { line: 2, candidateNumber: numbers[1], points: [70, 15], comment: '好' },
        { line: 3, candidateNumber: numbers[2], points: [81, null], comment: '' },
      ],
      blank: 1,
      tab: null,
      faults: [
        { line: 3, cell: 'B3', refusal: { ok: false, code: 'points-range', value: '专业知识', allowed: ['0–80'] } },
        { line: 3, cell: 'C3', refusal: { ok: false, code: 'points-range', value: '安全与法规', allowed: ['0–20'] } },
      ],
      packed: [],
    },
  });
  const right = await sheet(`${head}\n${numbers[1]},70,15,好\n${numbers[2]},60,20,\n`);
  expect(right).toMatchObject({
    preview: {
      faults: [],
      packed: [
        JSON.stringify([
          [2, numbers[1], [70, 15], '好'],
          [3, numbers[2], [60, 20], ''],
        ]),
      ],
    },
  });
  expect(mine(), 'nothing was entered').toEqual([null, null, null, null]);

  const confirm = (...rows: string[]) => {
    const sent = new FormData();
    for (const row of rows) sent.append('rows', row);
    sent.set('blank', '0');
    sent.set('tab', '表');
    return answerSheet(db, people.c, { ...theory, sent }, now);
  };
  const { packed } = (right as { preview: SheetPreview }).preview;
  expect(await confirm('[[2,"x"]]')).toMatchObject({ code: 'sheet-unreadable' });
  expect(await confirm(...packed)).toEqual({ ok: true, value: { entered: 2, blank: 0, tab: '表' } });
  expect(mine()).toEqual([null, 85, 80, null]);
  expect(await confirm(...packed), 'sent twice').toMatchObject({
    preview: {
      packed: [],
      faults: [
        { line: 2, refusal: { code: 'scored-already' } },
        { line: 3, refusal: { code: 'scored-already' } },
      ],
    },
  });
  expect(await confirm(`[[2,"${numbers[3]}",[81,15],""]]`), 'made up').toMatchObject({
    preview: { faults: [{ line: 2, cell: null, refusal: { code: 'points-range', value: '专业知识' } }] },
  });
});

test('the rows of a long preview are packed into fields that a form may carry, and come back the same', () => {
  const paper = { rubric: [{ id: 'a', name: { zh: '甲', en: 'A' }, points: 100 }] } as never;
  const lines = Array.from({ length: 95 }, (_, index) => ({
    line: index + 2,
    candidateNumber: String(index).padStart(8, '0'),
    points: { a: index },
    comment: index % 2 ? '评语' : null,
    columns: {},
  }));
  const fields = packedRows(paper, lines);
  expect(fields).toHaveLength(3);
  expect(unpackedRows(paper, fields)).toEqual(lines);
  expect(unpackedRows(paper, [...fields, '{}'])).toBeNull();
  expect(unpackedRows(paper, [])).toBeNull();
});
