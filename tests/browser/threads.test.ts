import { afterAll, beforeAll } from 'vitest';
import { startDemonstration, type Demonstration } from './demonstration';
import { expect, expectAccessible, expectNoSidewaysScroll, isJudged, narrow, test } from './harness';
import { follow, main, press } from './steps';

let demo: Demonstration;
beforeAll(async () => {
  demo = await startDemonstration();
});
afterAll(() => demo.stop());

const without = { javaScriptEnabled: false, tolerates: /4(03|04|09|10|22)/ };

test('a representative asks in the university’s name, the firm answers with a file, either ends it', async ({
  open,
}) => {
  const page = await open(`${demo.base}/`, without);
  await demo.signIn(page, 'university1');
  await page.goto(`${demo.base}/threads`);
  expect(await main(page).locator('li.card').count(), 'on an offer, a need and among the parties of a project').toBe(3);
  await page.goto(`${demo.base}/threads/new/offer/1`);
  await page.getByLabel('代表哪个单位').selectOption({ label: '岭南演示大学' });
  await page.getByLabel('写什么').fill('十二月可以用三天吗？');
  await press(page, '发出');
  const address = new URL(page.url()).pathname;
  expect(address).toMatch(/^\/threads\/\d+$/);
  const firm = await open(`${demo.base}/`, without);
  await demo.signIn(firm, 'firm1');
  await firm.goto(`${demo.base}${address}`);
  expect(await main(firm).textContent()).toContain('岭南演示大学');
  await firm.getByLabel('答复').fill('可以，见附件。');
  await press(firm, '发送');
  await follow(firm, '附文件');
  await firm.getByLabel('文件').setInputFiles({
    name: '报价.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n%%EOF\n'),
  });
  await press(firm, '上传');
  await page.goto(`${demo.base}${address}`);
  expect(await main(page).textContent()).toContain('报价.pdf');
  const file = await main(page).getByRole('link', { name: '报价.pdf', exact: true }).getAttribute('href');
  const sent = await page.context().request.get(`${demo.base}${file}`);
  expect([sent.status(), sent.headers()['content-disposition']?.startsWith('attachment')]).toEqual([200, true]);
  const stranger = await open(`${demo.base}/`, without);
  await demo.signIn(stranger, 'talent2');
  expect((await stranger.context().request.get(`${demo.base}${file}`)).status()).toBe(404);
  expect((await stranger.context().request.get(`${demo.base}${address}`)).status()).toBe(404);
  await press(page, '结束会话');
  expect(await main(page).textContent()).toContain('询问方结束了会话。');
});

test('their pages fit a phone, are accessible, and stand in both languages', async ({ open }) => {
  const page = await open(`${demo.base}/`, { viewport: narrow, tolerates: without.tolerates });
  await demo.signIn(page, 'university1');
  await page.goto(`${demo.base}/institutions`);
  const institution = (await main(page).getByRole('link', { name: '岭南演示大学' }).getAttribute('href'))!;
  const paths = [
    '/institutions',
    institution,
    `${institution}/representatives`,
    '/institution-invitations',
    '/threads',
    '/threads?q=演示',
    '/threads/new/offer/7',
    '/threads/9',
    '/threads/9/files',
    '/threads/9/report',
  ];
  for (const [at, path] of paths.entries())
    for (const [look, one] of [path, `${path}${path.includes('?') ? '&' : '?'}lang=en`].entries()) {
      const answer = await page.goto(`${demo.base}${one}`);
      expect([one, answer!.status()]).toEqual([one, 200]);
      await expectNoSidewaysScroll(page);
      if (isJudged(at, look)) await expectAccessible(page);
    }
});
