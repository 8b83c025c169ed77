import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import type { Actor } from '../../app/accounts/permissions/actor';
import { appealCertification } from '../../app/certification/applications/candidacy.server';
import { confirmRescored, decideAppeal } from '../../app/certification/applications/appeals.server';
import { assignAssessor, declareComplete } from '../../app/certification/assessments/assessor.server';
import { confirmSession } from '../../app/certification/assessments/results.server';
import { examSeats, examSessions, scoreAppeals } from '../../db/schema';
import { at, someone, valueOf } from '../certification/exam-scene';
import { as, base, db, scene, text, useExams } from './assessment-scene';
import { expect, expectAccessible, expectNoSidewaysScroll, narrow, phone, test } from './harness';
import { follow, press } from './steps';

useExams();
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

/** A session with its results out: two passed, one of them after a third assessor. */
function confirmed(): number {
  const { id } = scene.session({ seats: 2 });
  const [first, second] = [scene.candidate('欧阳修竹'), scene.candidate('司马静')];
  for (const one of [first, second]) scene.seat(one, id);
  scene.close(id);
  const { a, b, c, official } = scene.people;
  const given = [
    [a, first, 'theory', 82],
    [a, second, 'theory', 82],
    [a, first, 'practice', 80],
    [b, first, 'practice', 50],
    [c, first, 'practice', 78],
    [a, second, 'practice', 82],
    [b, second, 'practice', 83],
  ] as const;
  for (const [who, one, paper, points] of given)
    valueOf<unknown>(scene.score(who, id, scene.numberOf(one.applicationId), paper, points, '建模完整，编码有缺'));
  valueOf<unknown>(confirmSession(db, official, id, at('2026-12-08T02:00:00Z')));
  return id;
}

/** A candidate whose papers are scored below the pass mark; nothing is published yet. */
function failing() {
  const one = scene.candidate('公孙策');
  const { id } = scene.session({ seats: 1 });
  scene.seat(one, id);
  scene.close(id);
  const number = scene.numberOf(one.applicationId);
  scoreAll(id, number, [scene.people.a, scene.people.b], 40);
  return { one, sessionId: id, number };
}

/** The theory by the first, the practice by both. */
function scoreAll(sessionId: number, number: string, [first, second]: readonly [Actor, Actor], points: number): void {
  for (const [who, paper] of [
    [first, 'theory'],
    [first, 'practice'],
    [second, 'practice'],
  ] as const)
    valueOf<unknown>(scene.score(who, sessionId, number, paper, points));
}

/** An appeal after which others scored the papers again and the candidate passed. */
function rescored(): number {
  const { official, second } = scene.people;
  const { one, sessionId, number } = failing();
  valueOf<unknown>(confirmSession(db, official, sessionId, at('2026-12-08T02:00:00Z')));
  const appeal = { id: one.applicationId, reason: '第二题没有计分' };
  valueOf(appealCertification(db, one.actor, appeal, at('2026-12-09T02:00:00Z')));
  const { id } = db
    .select({ id: scoreAppeals.id })
    .from(scoreAppeals)
    .innerJoin(examSeats, eq(scoreAppeals.seatId, examSeats.id))
    .where(eq(examSeats.applicationId, one.applicationId))
    .get()!;
  const later = at('2026-12-10T02:00:00Z');
  valueOf(decideAppeal(db, second, { appealId: id, decision: 'rescore', reason: '第二题漏评' }, later));
  const fresh = [someone(db, 'assessor'), someone(db, 'assessor')] as const;
  for (const who of fresh) {
    valueOf(assignAssessor(db, second, { sessionId, assessorId: who.accountId }, later));
    valueOf(declareComplete(db, who, sessionId, later));
  }
  scoreAll(sessionId, number, fresh, 75);
  valueOf<unknown>(confirmRescored(db, second, id, later));
  return id;
}

test('a failed candidate appeals; another official has the papers scored again by others, and confirms', async ({
  open,
}) => {
  const { one, sessionId, number } = failing();
  db.update(examSessions)
    .set({ startsAt: '2026-11-20T01:00:00.000Z', endsAt: '2026-11-20T02:00:00.000Z' })
    .where(eq(examSessions.id, sessionId))
    .run();
  const first = await as(open, scene.people.official, `/certification-desk/sessions/${sessionId}/result`);
  await press(first, '公布成绩');
  const own = await as(open, one.actor, `/certification-applications/${one.applicationId}`);
  expect(await text(own)).toMatch(/补考\d{4}-\d{2}-\d{2} 起，还可考 \d 次/);
  await own.getByLabel('理由').fill('第二题没有计分');
  await press(own, '提出申诉');
  await first.goto(`${base}/certification-desk`);
  await follow(first, `成绩申诉：考生 ${number}`);
  expect(await text(first)).toContain('请另一位主管决定');
  const second = await as(open, scene.people.second, new URL(first.url()).pathname);
  await second.getByLabel('理由（考生会看到）').fill('第二题漏评');
  await press(second, '重新评分');
  expect(await text(second)).toContain('等没有评过的考评员重新评分');
  await follow(second, '批次');
  expect(await text(second)).toContain('重新评分中');
  const fresh = [someone(db, 'assessor'), someone(db, 'assessor')] as const;
  for (const who of fresh) {
    await second.goto(`${base}/certification-desk/sessions/${sessionId}?q=${encodeURIComponent(who.email)}`);
    await press(second, /^指派/);
    const page = await as(open, who, `/assessments/${sessionId}`);
    await press(page, '声明已齐，开始评分');
    expect(await text(page)).toContain(number);
    await page.close();
  }
  scoreAll(sessionId, number, fresh, 75);
  await follow(second, `成绩申诉：考生 ${number}`);
  expect(await text(second), 'old scores stay in sight').toMatch(/40 分[\s\S]*75 分/);
  await press(second, '公布新成绩');
  await own.reload();
  expect(await text(own)).toContain('考试通过');
});

test('the pages fit a phone and the narrowest window, in both languages and the dark, and axe finds nothing', async ({
  open,
}) => {
  const running = scene.session({ seats: 1, startsAt: '2026-12-15T01:00:00Z', endsAt: '2026-12-15T02:00:00Z' });
  const planned = scene.session({ seats: 3, startsAt: inDays(365), endsAt: inDays(365.1) });
  const session = confirmed();
  const appeal = rescored();
  const sits = scene.candidate('东方朔');
  scene.seat(sits, running.id);
  scene.close(running.id);
  db.update(examSessions).set({ startsAt: '2026-11-20T01:00:00.000Z' }).where(eq(examSessions.id, running.id)).run();
  const number = scene.numberOf(sits.applicationId);
  const seen: (readonly [Actor, string])[] = [
    [scene.people.a, `/assessments/${running.id}`],
    [scene.people.a, `/assessments/${running.id}/scores/${number}/practice`],
    [scene.people.a, `/assessments/${running.id}/sheets/practice`],
    [scene.people.official, `/certification-desk/sessions/${running.id}/attendance`],
    [scene.people.official, `/certification-desk/sessions/${running.id}/names`],
    [scene.people.official, `/certification-desk/sessions/${planned.id}`],
    [scene.people.official, `/certification-desk/sessions/${planned.id}/schedule`],
    [scene.people.official, '/certification-desk'],
    [scene.people.official, `/certification-desk/sessions/${session}`],
    [scene.people.official, `/certification-desk/sessions/${session}/result`],
    [scene.people.second, `/certification-desk/appeals/${appeal}`],
    [scene.people.a, '/assessments'],
    [scene.people.a, `/assessments/${session}`],
    [scene.people.a, '/assessments/interests'],
  ];
  for (const [actor, path] of seen) {
    const page = await as(open, actor, path, { viewport: phone });
    await expectNoSidewaysScroll(page);
    if (process.env.PICTURES) {
      await page.screenshot({
        path: join(process.env.PICTURES, `${path.slice(1).replaceAll('/', '-')}-360.png`),
        fullPage: true,
      });
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.screenshot({
        path: join(process.env.PICTURES, `${path.slice(1).replaceAll('/', '-')}-1280.png`),
        fullPage: true,
      });
    }
    await page.close();
    const dark = await as(open, actor, `${path}?lang=en`, { viewport: narrow, colorScheme: 'dark' });
    await expectNoSidewaysScroll(dark);
    await expectAccessible(dark);
    expect(await dark.getByRole('main').textContent(), 'no 中文 but in names').not.toMatch(/评分|考生|批次/);
    await dark.close();
  }
});
