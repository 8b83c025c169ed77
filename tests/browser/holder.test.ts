import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openSession, sessionCookie } from '../../app/accounts/sessions/sessions.server';
import { openDatabase, type Database } from '../../db/client';
import { migrate } from '../../db/migrate';
import { write } from '../../db/write';
import { loadShippedFacts } from '../../seeds/load';
import { at, holdersScene } from '../interests/scene';
import { startServer, type ServerProcess } from '../setup/server-process';
import {
  describe,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  isJudged,
  narrow,
  phone,
  test,
  type Page,
} from './harness';
import { follow, main, press } from './steps';

let server: ServerProcess;
let base: string;
let db: Database;
let made: Awaited<ReturnType<typeof holdersScene>>;
const dataDir = mkdtempSync(join(tmpdir(), 'twinatlas-holder-'));

beforeAll(async () => {
  db = openDatabase(join(dataDir, 'twinatlas.db'));
  migrate(db, resolve('db/migrations'));
  loadShippedFacts(db, resolve('seeds/data'));
  made = await holdersScene(db, { now: new Date(Date.now() - 60_000) });
  server = await startServer({ dataDir, environment: { SECRET_KEY: '07'.repeat(32) } });
  base = server.address.replace('127.0.0.1', 'localhost');
});
afterAll(async () => {
  db.$client.close();
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const without = { javaScriptEnabled: false, tolerates: /4(04|10|22)/ };

/** Signs somebody in on a page, by a session made here. */
async function as(page: Page, accountId: number): Promise<void> {
  const { token } = write(db, (tx) =>
    openSession(tx, accountId, { stage: 'open', secondFactor: true }, { ...at(), now: new Date() }),
  );
  const [name, value] = sessionCookie(db, token).split(';')[0]!.split('=') as [string, string];
  await page
    .context()
    .addCookies([{ name, value, url: base.replace('http:', 'https:'), secure: true, httpOnly: true, sameSite: 'Lax' }]);
}

describe('without script', () => {
  test('a holder shows a certificate by a link that ends, and reads a receipt', async ({ open }) => {
    const page = await open(`${base}/`, without);
    await as(page, made.actors[0]!.accountId);
    await page.goto(`${base}/wallet`);
    await follow(page, /^分享链接/);
    await page.getByLabel('链接几天后失效').fill('400');
    await page.getByLabel('给谁').fill('某设计院');
    await page.getByLabel('发证机构').uncheck();
    await press(page, '生成链接');
    expect(await page.getByRole('alert').textContent()).toContain('请填 1 到 365 的整数');
    expect([
      await page.getByLabel('给谁').inputValue(),
      await page.getByLabel('发证机构').isChecked(),
      await page.getByLabel('姓名').isChecked(),
    ]).toEqual(['某设计院', false, true]);
    await page.getByLabel('链接几天后失效').fill('7');
    await press(page, '生成链接');
    const link = await page.getByLabel('链接', { exact: true }).inputValue();
    expect(new URL(link).pathname).toMatch(/^\/shared\/[\w-]{43}$/);

    const reader = await open(link.replace(/^https?:\/\/[^/]+/, base), without);
    const text = (await main(reader).textContent())!;
    for (const words of ['区锦麟', '是真的吗', '这个链接在', '链接失效不等于证书失效']) expect(text).toContain(words);
    expect(text).not.toContain('孪图产业联盟（草案）');
    const headers = (await reader.request.get(reader.url())).headers();
    expect([headers['referrer-policy'], headers['x-robots-tag'], headers['cache-control']]).toEqual([
      'strict-origin',
      'noindex, nofollow, noarchive',
      'private, no-store',
    ]);
    expect(await reader.locator('a[href*="next="]').count()).toBe(0);

    await page.goto(page.url());
    expect(await main(page).textContent()).not.toContain('/shared/');
    expect(await main(page).textContent()).toContain('查验回执 2 次');
    await press(page, /^停止这个链接/);
    expect((await reader.reload())!.status()).toBe(410);
    expect(await main(reader).textContent()).toContain('持证人已停止这个链接');
    await reader.goto(`${base}/shared/nothing`);
    expect(await main(reader).textContent()).toContain('没有这个链接');
  });

  test('a holder agrees to be reached, a firm writes to a group, and sees an answer only once it is sent', async ({
    open,
  }) => {
    const holder = await open(`${base}/`, without);
    await as(holder, made.actors[2]!.accountId);
    await holder.goto(`${base}/talent/consent`);
    expect(await holder.getByRole('status').textContent()).toContain('已关闭');
    await press(holder, '我已看过上面的说明，打开');
    expect(await holder.getByRole('status').textContent()).toContain('已打开');

    const firm = await open(`${base}/`, without);
    await as(firm, made.firm.accountId);
    await firm.goto(`${base}/companies/${made.company.slug}/interests`);
    await firm.getByLabel('技术链').selectOption('bim');
    await press(firm, '查看');
    expect(await main(firm).textContent()).toContain('至少 6 人');
    await firm.getByLabel('做什么').fill('三维建模，驻场');
    await firm.getByLabel('在哪里').fill('广州天河');
    await firm.getByLabel(/本单位联系人/).fill('陈经理');
    await press(firm, '发出');
    expect(await firm.getByRole('status').textContent()).toContain('已发出');
    expect(await main(firm).textContent()).toContain('还没有回复');

    await holder.goto(`${base}/talent/messages`);
    await follow(holder, /^看消息/);
    await holder.getByLabel(/数字孪生BIM建模师/).check();
    await holder.getByLabel(/想说的话/).fill('可以聊');
    await press(holder, '先看对方会看到什么');
    const shown = await holder.getByRole('status').locator('dl').innerText();
    expect(shown).toContain(made.actors[2]!.email);
    await firm.reload();
    expect(await main(firm).textContent()).not.toContain(made.actors[2]!.email);
    await press(holder, '确认发给对方');
    await firm.goto(`${base}/companies/${made.company.slug}/interests`);
    expect(await main(firm).locator('li dl').first().innerText()).toBe(shown);
    await press(holder, '撤回我的回复');
    await firm.reload();
    expect(await main(firm).textContent()).not.toContain(made.actors[2]!.email);
  });

  test('anybody asks the published counts, and takes them along', async ({ open }) => {
    const page = await open(`${base}/certification`, without);
    await follow(page, /^有多少人持证/);
    await page.getByLabel('地区').selectOption('440100');
    await page.getByLabel('等级').selectOption('three-1');
    await press(page, '查看');
    expect(await page.getByRole('status').textContent()).toContain('至少 6 人');
    await page.goto(`${base}/talent-counts?chain=gis`);
    expect(await page.getByRole('status').textContent()).toContain('没有哪一组能确定全部符合');
    const csv = await (await page.request.get(`${base}/talent-counts.csv`)).text();
    expect(csv.split('\r\n')[1]).toMatch(/^6,bim,,three-1,,440100,,unstated,,\d{4}-\d{2}-\d{2}$/);
    await page.goto(`${base}/companies/${made.company.slug}`);
    expect(await main(page).textContent()).toContain('少于 5 人，或没有');
  });
});

test('the pages fit a phone, in the dark and in English, and axe finds nothing', async ({ open }) => {
  const number = made.issued.find((one) => one.accountId === made.actors[1]!.accountId)!.number;
  const visits: [string, number | null][] = [
    ['/talent-counts?chain=bim', null],
    ['/shared/nothing', null],
    [`/wallet/${number}/shares`, made.actors[1]!.accountId],
    ['/talent/consent', made.actors[1]!.accountId],
    ['/talent/messages', made.actors[1]!.accountId],
    [`/companies/${made.company.slug}/interests?chain=bim`, made.firm.accountId],
    ['/talent-demand', made.people.official.accountId],
    ['/desk/interests', made.people.reviewer.accountId],
    ['/segments/bim.kernel', null],
  ];
  for (const [at, [path, who]] of visits.entries()) {
    for (const [look, language, options] of [
      [0, '', { viewport: phone }],
      [1, 'en', { viewport: narrow, colorScheme: 'dark' as const }],
    ] as const) {
      const page = await open(`${base}/`, { ...options, tolerates: /404/ });
      if (who !== null) await as(page, who);
      await page.goto(`${base}${path}${language && `${path.includes('?') ? '&' : '?'}lang=en`}`);
      await expectNoSidewaysScroll(page);
      if (isJudged(at, look)) await expectAccessible(page);
      if (process.env.PICTURES)
        await page.screenshot({
          path: join(process.env.PICTURES, `${path.slice(1).replaceAll(/[/?=]/g, '-')}-${language || 'zh'}.png`),
          fullPage: true,
        });
      await page.context().close();
    }
  }
});
