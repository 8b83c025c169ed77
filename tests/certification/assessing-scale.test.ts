import type { Actor } from '../../app/accounts/permissions/actor';
import { expect, test } from 'vitest';
import { assessment } from '../../app/certification/assessments/assessment-view.server';
import { confirmSession } from '../../app/certification/assessments/results.server';
import { enterScoreLines, previewScoreSheet } from '../../app/certification/assessments/score-sheet-entry.server';
import { listCandidatesToScore } from '../../app/certification/assessments/candidates-to-score.server';
import { sessionDesk } from '../../app/certification/sessions/session-view.server';
import { csvText } from '../../app/files/spreadsheet';
import { testDatabase } from '../database';
import { yardsticks } from '../processor-time';
import { at, examScene, valueOf } from './exam-scene';

test('a session of 150 is listed, scored by sheet and confirmed in seconds', async () => {
  const db = testDatabase();
  const scene = examScene(db);
  const { people } = scene;
  const now = at('2026-12-08T00:00:00Z');
  const session = scene.session({ seats: 150 });
  for (let index = 0; index < 150; index += 1) scene.seat(scene.candidate(), session.id);
  scene.close(session.id);
  const took: Record<string, number> = {};
  const timed = async <T>(what: string, work: () => T | Promise<T>): Promise<T> => {
    let done: T;
    took[what] = await yardsticks(async () => (done = await work()));
    return done!;
  };
  const listed = await timed('list', () => listCandidatesToScore(db, people.a, session.id, now.now));
  expect(listed.length).toBe(150);
  const waiting = (due: number) =>
    valueOf(assessment(db, people.a, session.id, 'zh', now.now, { due, scored: 1 })).toScore;
  expect(
    [1, 2, 9]
      .map((page) => waiting(page))
      .map(({ page, pages, lines }) => [page, pages, lines.length, lines[0]!.candidateNumber, lines[0]!.papers.length]),
  ).toEqual([
    [1, 2, 100, listed[0]!.candidateNumber, 2],
    [2, 2, 50, listed[100]!.candidateNumber, 2],
    [2, 2, 50, listed[100]!.candidateNumber, 2],
  ]);
  const sheet = (heads: string[], points: string[]) =>
    Buffer.from(csvText([['考生号', ...heads], ...listed.map((one) => [one.candidateNumber, ...points])]));
  const theory = sheet(['knowledge', 'safety'], ['70', '15']);
  const practice = sheet(['preparation', 'making', 'result'], ['20', '40', '20']);
  const entered = async (who: Actor, paperId: string, bytes: Buffer) => {
    const of = { sessionId: session.id, paperId };
    const { lines } = valueOf(await previewScoreSheet(db, who, { ...of, bytes }, now));
    return enterScoreLines(db, who, { ...of, lines }, now);
  };
  expect(await timed('sheet', () => entered(people.a, 'theory', theory))).toEqual({ ok: true, value: 150 });
  for (const who of [people.a, people.b]) valueOf((await entered(who, 'practice', practice)) as never);
  const desk = await timed('desk', () =>
    valueOf(sessionDesk(db, people.official, { id: session.id, q: '', seats: 2 }, 'zh', now.now)),
  );
  expect(
    [desk.lines.page, desk.lines.pages, ...desk.lines.lines.map((line) => line.seat)],
    'the second page of seats',
  ).toEqual([2, 2, ...Array.from({ length: 50 }, (_, index) => 101 + index)]);
  const own = valueOf(assessment(db, people.a, session.id, 'zh', now.now, { due: 1, scored: 2 }));
  expect([
    own.toScore.lines.length,
    own.scored.lines.length,
    own.scored.pages,
    own.papers.map((paper) => paper.waits),
  ]).toEqual([0, 50, 2, [false, false]]);
  expect(valueOf(assessment(db, people.c, session.id, 'zh', now.now)).toScore.pages, 'nothing waits for a third').toBe(
    1,
  );
  expect(await timed('confirm', () => confirmSession(db, people.official, session.id, now))).toEqual({
    ok: true,
    value: { passed: 150, failed: 0 },
  });
  // Far above what was measured: it fails when the work grows with the square of the candidates.
  for (const [what, times] of Object.entries(took)) expect(times, what).toBeLessThan(100);
});
