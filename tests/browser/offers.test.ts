import { afterAll, beforeAll } from 'vitest';
import { startDemonstration, type Demonstration } from './demonstration';
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
import { arrive, follow, main, press } from './steps';

let demo: Demonstration;
beforeAll(async () => {
  demo = await startDemonstration();
});
afterAll(() => demo.stop());

const without = { javaScriptEnabled: false, tolerates: /4(03|04|09|10|22)/ };
const place = (page: Page) => new URL(page.url()).pathname;
const card = (page: Page, text: string) => main(page).locator('li').filter({ hasText: text }).first();
/** The address of a firm of the demonstration. */
async function firm(page: Page, name: string): Promise<string> {
  await page.goto(`${demo.base}/companies?q=${name}`);
  return (await page.locator('tbody th a').first().getAttribute('href'))!;
}

describe('anybody, without script,', () => {
  test('finds what members offer by kind, segment and firm, and nothing that is drafted, paused, lapsed or withdrawn', async ({
    open,
  }) => {
    const page = await open(`${demo.base}/offers`, without);
    expect(await main(page).locator('li.card a.font-semibold').allTextContents()).toEqual([
      '结构健康监测传感器（演示）',
      '渲染算力，夜间可用（演示）',
      '机载激光雷达一套（演示）',
      '传感数据接口试用（演示）',
    ]);
    await page.getByLabel(/^软件许可、接口/).check();
    await press(page, '显示结果');
    expect(new URL(page.url()).searchParams.getAll('kind')).toEqual(['software']);
    await follow(page, '传感数据接口试用（演示）');
    await follow(page, '询问这项供给');
    expect(place(page)).toBe('/sign-in');

    await page.goto(`${demo.base}/companies`);
    await page.getByLabel(/^有任何供给\s*2$/).check();
    await arrive(page.locator('form.directory').getByRole('button', { name: '显示结果' }).first());
    expect(await page.locator('tbody tr').count()).toBe(2);
    await page.goto(`${demo.base}/segments/gis.cim`);
    expect(await main(page).locator('section[aria-labelledby=offers] li').count()).toBe(4);
    await page.goto(`${demo.base}${await firm(page, '听澜传感')}`);
    expect(await main(page).locator('section[aria-labelledby=offers] li').count()).toBe(2);
  });
});

test('on a phone a list begins on the first screen, its filters folded; on a wide screen they stand open', async ({
  open,
}) => {
  for (const list of ['/offers', '/needs', '/projects']) {
    const page = await open(`${demo.base}${list}`, { ...without, viewport: phone });
    const first = main(page).locator('#found');
    expect((await first.boundingBox())!.y, list).toBeLessThan(phone.height);
    const field = main(page).getByRole('searchbox');
    expect(await field.isVisible(), list).toBe(false);
    await main(page).locator('summary').first().click();
    await field.fill('雷达');
    await field.press('Enter');
    await page.waitForURL(/q=/);
    expect(await main(page).locator('summary').first().textContent(), list).toBe('筛选（1 项）');
    await page.setViewportSize({ width: 1280, height: 800 });
    expect(await field.isVisible(), list).toBe(true);
    await page.close();
  }
});

describe('a member, without script,', () => {
  test('publishes an offer: what is wrong is named and what was typed stays; it pauses, renews and withdraws', async ({
    open,
  }) => {
    const page = await open(`${demo.base}/`, { ...without, viewport: phone });
    await demo.signIn(page, 'firm2');
    await page.goto(`${demo.base}${await firm(page, '听澜传感')}/offers`);
    await follow(page, '发布一项供给');
    await page.getByLabel('提供什么').selectOption('data');
    await page.getByLabel('用于哪个环节').selectOption('gis.cim');
    await page.getByLabel('标题', { exact: true }).fill('桥梁振动数据（测试）');
    await page.getByLabel('说明', { exact: true }).fill('一年，每秒一百次');
    await page.getByLabel('条件').selectOption('free');
    await page.getByLabel('有效至').fill('2020-01-01');
    await press(page, '保存并发布');
    expect(await page.getByRole('alert').textContent()).toMatch(
      /有效期应在 \d{4}-\d{2}-\d{2} 到 \d{4}-\d{2}-\d{2} 之间。/,
    );
    expect(await page.getByLabel('标题', { exact: true }).inputValue()).toBe('桥梁振动数据（测试）');
    await page.getByLabel('有效至').fill(new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10));
    await press(page, '保存并发布');
    expect(await card(page, '桥梁振动数据').textContent()).toContain('有效');
    await press(page, /^暂停\s*：桥梁振动数据/);
    expect(await card(page, '桥梁振动数据').textContent()).toContain('暂停');
    expect((await fetch(`${demo.base}/offers?kind=data`)).status).toBe(200);
    expect(await (await fetch(`${demo.base}/offers?kind=data`)).text()).not.toContain('桥梁振动数据');
    await press(page, /^恢复\s*：桥梁振动数据/);
    expect(await (await fetch(`${demo.base}/offers?kind=data`)).text()).toContain('桥梁振动数据');
    await press(page, /^续期 90 天\s*：桥梁振动数据/);
    await follow(page, /^撤回\s*：桥梁振动数据/);
    await press(page, '撤回供给');
    expect(await card(page, '桥梁振动数据').getByRole('button').count()).toBe(0);
  });

  test('answers a question, which whoever asked reads under their own; the offer says how often its firm does', async ({
    open,
  }) => {
    const page = await open(`${demo.base}/offers`, without);
    await follow(page, '传感数据接口试用（演示）');
    expect(await main(page).textContent()).toContain(
      '答复记录：收到 8 条询问，答复 6 条，还没有答复 2 条，一半在一天内',
    );
    const asker = await open(`${demo.base}/`, without);
    await demo.signIn(asker, 'talent');
    await asker.goto(`${demo.base}/threads`);
    await follow(asker, '关于“传感数据接口试用（演示）”');
    await demo.signIn(page, 'firm2');
    await page.goto(`${demo.base}/inquiries`);
    expect(place(page)).toBe('/threads');
    await page.goto(`${demo.base}${place(asker)}`);
    await press(page, '发送');
    expect(await page.getByRole('alert').textContent()).toContain('请写几句');
    await page.getByLabel('答复').fill('有，随账号寄出。');
    await press(page, '发送');
    await asker.reload();
    expect(await main(asker).textContent()).toContain('有，随账号寄出。');
  });
});

describe('a second employee, without script,', () => {
  test('finds the firm, asks, is accepted and edits at once; a stranger to the firm cannot', async ({ open }) => {
    const page = await open(`${demo.base}/`, without);
    await demo.signIn(page, 'firm7');
    await page.goto(`${demo.base}/join?q=云岫孪生`);
    await follow(page, /^您在这家企业工作？申请一起代表/);
    await page.getByLabel('您是谁，在企业做什么').fill('王芳，测绘部');
    await press(page, '提出申请');
    expect(await card(page, '云岫孪生').textContent()).toContain('待答复');
    await follow(page, '附上企业介绍信');
    await page
      .getByLabel('文件')
      .setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no letter') });
    await press(page, '上传');
    expect(await page.getByRole('alert').textContent()).toContain('文件内容和扩展名不符');
    await page
      .getByLabel('文件')
      .setInputFiles({ name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n%%EOF\n') });
    await press(page, '上传');
    expect(await card(page, '云岫孪生').textContent()).toContain('已附：letter.pdf');

    const member = await open(`${demo.base}/`, without);
    await demo.signIn(member, 'firm1');
    const address = await firm(member, '云岫孪生');
    await member.goto(`${demo.base}${address}/colleagues`);
    await press(member, /^接受\s*：firm7@/);
    expect(await main(member).getByRole('listitem').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('firm7@demo.example.cn')]),
    );
    await page.goto(`${demo.base}${address}/profile`);
    expect(await page.getByLabel('简称').count()).toBe(1);

    await follow(member, /^移除\s*：firm7@/);
    await press(member, '移除');
    expect(await member.getByRole('alert').textContent()).toContain('请写明原因');
    await member.getByLabel('理由').fill('测试完毕');
    await press(member, '移除');
    const answer = await page.goto(`${demo.base}${address}/profile`);
    expect(answer?.status()).toBe(403);
  });

  test('is invited by address and accepts; the last one is told what leaving means', async ({ open }) => {
    const page = await open(`${demo.base}/colleague-requests`, without);
    await demo.signIn(page, 'firm6');
    await page.goto(`${demo.base}/colleague-requests`);
    await press(page, /^接受/);
    expect(await card(page, '云岫孪生').textContent()).toContain('已接受');
    await page.goto(`${demo.base}${await firm(page, '云岫孪生')}/colleagues`);
    await follow(page, /^退出\s*：firm6@/);
    await press(page, '退出');
    expect(place(page)).toMatch(/^\/companies\/[^/]+$/);
  });

  test('whose firm is silent is decided on by the desk, with the signs beside', async ({ open }) => {
    const page = await open(`${demo.base}/`, without);
    await demo.signIn(page, 'reviewer');
    await page.goto(`${demo.base}/desk`);
    await follow(page, '代表企业的申请（1）');
    expect(await card(page, '听澜传感').textContent()).toContain('没有介绍信');
    await page.locator('input[name=reason]').fill('电话核实');
    await press(page, /^接受/);
    expect(await main(page).textContent()).toContain('没有要决定的申请。');
  });
});

test('every page of offers and colleagues fits a phone in the dark, in both languages, and is accessible', async ({
  open,
}) => {
  const page = await open(`${demo.base}/`, { viewport: narrow, colorScheme: 'dark', tolerates: /410/ });
  await demo.signIn(page, 'firm1');
  const address = await firm(page, '云岫孪生');
  await page.goto(`${demo.base}${address}/offers`);
  const [first] = await main(page)
    .locator('li a')
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).pathname).filter((path) => /^\/offers\/\d+$/.test(path)),
    );
  const account = await page
    .goto(`${demo.base}${address}/colleagues`)
    .then(() => main(page).getByRole('link', { name: /^退出/ }).getAttribute('href'));
  const [inquiry] = await page.goto(`${demo.base}/threads`).then(() =>
    main(page)
      .locator('li a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname)),
  );
  const paths = [
    '/offers',
    '/offers?kind=other',
    first!,
    `${first}/state`,
    '/threads/new/offer/7',
    `${address}/offers`,
    `${address}/offers/new`,
    `${address}/colleagues`,
    account!,
    '/threads',
    inquiry!,
    '/colleague-requests',
    '/segments/gis.cim',
    address,
    '/companies?offer=any',
  ];
  for (const [at, path] of paths.entries()) {
    for (const [look, one] of [path, `${path}${path.includes('?') ? '&' : '?'}lang=en`].entries()) {
      await page.goto(`${demo.base}${one}`);
      await expectNoSidewaysScroll(page);
      if (isJudged(at, look)) await expectAccessible(page);
    }
  }
});
