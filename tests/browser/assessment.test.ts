import { eq } from 'drizzle-orm';
import { beforeAll } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { sheetLimits } from '../../app/files/spreadsheet';
import { readWorkbook } from '../../app/files/workbook-reading.server';
import { workbook, type Cell } from '../../app/files/workbook-writing.server';
import { examSeats, examSessions } from '../../db/schema';
import { as, base, db, scene, server, text, useExams } from './assessment-scene';
import { expect, test, type Page, type PageOptions } from './harness';
import { mailed } from './outbox';
import { arrive, follow, main, press } from './steps';

type Open = (path: string, options?: PageOptions) => Promise<Page>;

useExams();
let candidates: { actor: Actor; applicationId: number }[];
let session = 0;
beforeAll(() => {
  candidates = [scene.candidate('欧阳修竹'), scene.candidate('司马静')];
});

const numbers = () =>
  db
    .select()
    .from(examSeats)
    .where(eq(examSeats.sessionId, session))
    .all()
    .map((seat) => seat.candidateNumber);
const china = (hours: number) =>
  new Date(Date.now() + (hours + 8) * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

test('an exam goes from planning to the result, without script', async ({ open }) => {
  await planned(open);
  await scoredByForm(open);
  await scoredBySheet(open);
  await announced(open);
});

/** An official plans it, names assessors by address, opens it and changes the place; candidates take seats. */
async function planned(open: Open): Promise<void> {
  const page = await as(open, scene.people.official);
  await follow(page, '认证工作台');
  await follow(page, '安排一个批次');
  await page.getByLabel('开始（北京时间）').fill(china(24));
  await page.getByLabel('结束（北京时间）').fill(china(26));
  await page.getByLabel('地点或线上入口').fill('天河区示例路 1 号');
  await page.getByLabel('座位数').fill('2');
  await press(page, '安排');
  expect(await page.getByRole('alert').textContent()).toContain('没有机构获授权颁发这一级的证书');
  await page.getByLabel('没有机构获授权时为什么还要安排').fill('授权下周办妥');
  await press(page, '安排');
  session = Number(/sessions\/(\d+)/.exec(page.url())![1]);
  for (const one of ['a', 'b', 'c'] as const) {
    await page.getByRole('searchbox', { name: '找考评员' }).fill(scene.people[one].email);
    await press(page, '查找');
    await press(page, /^指派/);
  }
  expect(await main(page).locator('section[aria-labelledby=assessors] > ul li').count()).toBe(3);
  expect(await mailed(server.dataDir, scene.people.a.email, /\/assessments\/\d+/)).toBe(`/assessments/${session}`);
  await page.goto(`${base}/certification-desk/sessions/${session}`);
  await press(page, '开放选座');
  for (const one of candidates) {
    const own = await as(open, one.actor, `/certification-applications/${one.applicationId}`);
    await press(own, /^选这一批/);
    expect(await text(own)).toContain('已有座位');
    await own.close();
  }
  await follow(page, '改时间或地点');
  await page.getByLabel('地点或线上入口').fill('https://meet.example.cn/secret');
  await page.getByLabel('线上考试').check();
  await page.getByLabel('座位数').fill('1');
  await press(page, '保存并通知考生');
  expect(await main(page).getByRole('alert').textContent()).toContain('座位数至少：2');
  await page.getByLabel('座位数').fill('2');
  await press(page, '保存并通知考生');
  expect(await mailed(server.dataDir, candidates[0]!.actor.email, /现在：.*线上/)).toBeTruthy();
  const seated = await as(open, candidates[0]!.actor, `/certification-applications/${candidates[0]!.applicationId}`);
  expect(await text(seated), 'how to join stands where only the seated look').toContain('meet.example.cn/secret');
  const free = scene.candidate('诸葛清');
  const looking = await as(open, free.actor, `/certification-applications/${free.applicationId}`);
  expect(await text(looking)).toContain('有座位后可见入口');
  expect(await looking.content()).not.toContain('meet.example.cn');
  await press(page, '截止');
  expect(await text(page)).toContain('已截止');
  expect(await text(page), 'numbers, never names').not.toMatch(/欧阳|司马/);
  await follow(page, '考生姓名（签到用）');
  expect(await text(page)).not.toContain('欧阳');
  await press(page, '显示姓名');
  expect(await text(page)).toContain('欧阳修竹');
  db.update(examSessions)
    .set({
      startsAt: new Date(Date.now() - 7_200_000).toISOString(),
      endsAt: new Date(Date.now() - 3_600_000).toISOString(),
    })
    .where(eq(examSessions.id, session))
    .run();
}

/** An assessor checks declared interests first, then scores by form, by number only. */
async function scoredByForm(open: Open): Promise<void> {
  const page = await as(open, scene.people.a);
  await follow(page, '我的考评');
  await follow(page, /^打开/);
  expect(await text(page)).toContain('评分前：核对回避声明');
  for (const number of numbers()) expect(await page.content()).not.toContain(number);
  await follow(page, '回避声明');
  await page.getByLabel('对方邮箱').fill('not-an-address');
  await press(page, '声明');
  expect(await main(page).getByRole('alert').textContent()).toContain('邮箱写法不对');
  await page.getByLabel('对方邮箱').fill('cousin@example.cn');
  await press(page, '声明');
  expect(await text(page)).toContain('cousin@example.cn');
  await press(page, /^撤回/);
  await page.goto(`${base}/assessments/${session}`);
  await press(page, '声明已齐，开始评分');
  const [first, second] = [...numbers()].sort() as [string, string];
  await arrive(main(page).getByRole('link', { name: `${first} 操作技能` }));
  const points = main(page).locator('input[inputmode=numeric]');
  await points.nth(0).fill('26');
  await points.nth(1).fill('40');
  await press(page, '提交评分');
  expect(await main(page).getByRole('alert').textContent()).toContain('0–25');
  expect(await points.nth(1).inputValue()).toBe('40');
  await points.nth(0).fill('20');
  await points.nth(2).fill('20');
  await press(page, '提交评分');
  expect(await text(page), 'goes on to the next candidate').toContain(`考生 ${second}`);
  for (const [index, value] of ['20', '40', '22'].entries()) await points.nth(index).fill(value);
  await press(page, '提交评分');
  for (const number of [first, second]) {
    await arrive(main(page).getByRole('link', { name: new RegExp(`^${number} .*理论`) }));
    await points.nth(0).fill('70');
    await points.nth(1).fill('12');
    await press(page, '提交评分');
    await page.goto(`${base}/assessments/${session}`);
  }
  expect(await text(page)).toContain('现在没有等您评分的试卷');
  expect(await page.content()).not.toMatch(/欧阳|司马/);
}

/**
 * A second assessor scores with a sheet: all rows or none, every fault by cell; a third is called in and sees no score.
 */
async function scoredBySheet(open: Open): Promise<void> {
  const page = await as(open, scene.people.b, `/assessments/${session}`);
  await press(page, '声明已齐，开始评分');
  expect(await text(page), 'the other’s scores are not shown').not.toMatch(/80 分|82 分/);
  await follow(page, /^操作技能.*下载表格/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    main(page).getByRole('link', { name: 'XLSX 表格' }).click(),
  ]);
  const stream = await download.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const read = await readWorkbook(Buffer.concat(chunks), sheetLimits);
  if (!read.ok) throw new Error(read.code);
  const [head, ...rows] = read.value.rows.map((row) => row.cells);
  expect(rows.map((row) => row[0])).toEqual([...numbers()].sort());
  const send = async (lines: Cell[][]) => {
    await page.getByLabel('表格文件').setInputFiles({
      name: 'scores.xlsx',
      mimeType: 'application/octet-stream',
      buffer: workbook('x', [[...head!], ...lines], []),
    });
    await press(page, '上传并预览');
  };
  await send([
    [rows[0]![0]!, 20, 99, 20, ''],
    [rows[1]![0]!, 20, 41, '好', ''],
  ]);
  expect(await main(page).getByRole('alert').textContent()).toMatch(/2C2.*0–45.*3D3/);
  expect(await text(page)).toContain('没有录入');
  await send([
    [Number(rows[0]![0]!), 20, 10, 20, ''],
    [rows[1]![0]!, 20, 41, 22, ''],
  ]);
  expect(await text(page)).toContain('将录入 2 份，请核对');
  await press(page, '确认录入 2 份');
  expect(await text(page)).toContain('已录入 2 份');

  const third = await as(open, scene.people.c, `/assessments/${session}`);
  await press(third, '声明已齐，开始评分');
  expect(await text(third)).toContain('第三位');
  await arrive(main(third).getByRole('link', { name: `${rows[0]![0]!} 操作技能` }));
  expect(await text(third), 'nor does the third see them').not.toMatch(/(80|50) 分/);
  for (const [index, value] of ['20', '38', '20'].entries())
    await main(third).locator('input[inputmode=numeric]').nth(index).fill(value);
  await press(third, '提交评分');
  expect(await main(third).getByRole('alert').textContent()).toContain('请写明理由');
  await third.getByLabel('评语').fill('建模完整，编码有缺');
  await press(third, '提交评分');
}

/** An official previews by number, confirms, reads the statistics; the candidate is told and sees the result. */
async function announced(open: Open): Promise<void> {
  const page = await as(open, scene.people.official, `/certification-desk/sessions/${session}`);
  await follow(page, '预览并公布成绩');
  expect(await text(page)).toContain('通过 2 人，未通过 0 人，还缺 0 份评分');
  await press(page, '公布成绩');
  expect(await text(page)).toContain('两位考评员的一致程度');
  expect(
    await main(page)
      .getByRole('img', { name: /80–89 分/ })
      .count(),
  ).toBe(1);
  await mailed(server.dataDir, candidates[0]!.actor.email, /查看成绩和下一步/);
  const own = await as(open, candidates[0]!.actor, `/certification-applications/${candidates[0]!.applicationId}`);
  expect(await text(own)).toContain('考试通过');
  expect(await text(own)).toMatch(/成绩：总分 \d+ \/ 100/);
}
