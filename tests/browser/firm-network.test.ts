import { describe, desktop, expect, expectAccessible, expectNoSidewaysScroll, phone, test, type Page } from './harness';
import { arrive } from './steps';

const guangzhou = '/network/440100';
const node = (id: string) => `.network-drawing [data-node="${id}"]`;
const firm = (slug: string) => node(`firm:${slug}`);
const enhanced = (page: Page) => page.getByRole('button', { name: '放大' }).waitFor();
const transform = (page: Page) => page.locator('.network-drawing .viewport').getAttribute('transform');
const still = { reducedMotion: 'reduce' } as const;

describe('the firm network without script', () => {
  test('draws firms and segments as links, filters by a form, and finds by name', async ({ open }) => {
    const page = await open(guangzhou, { javaScriptEnabled: false });
    expect(await page.locator('.network-drawing [data-node]').count()).toBe(80);
    expect(await page.getByRole('button', { name: '放大' }).count()).toBe(0);
    await page.locator('select[name="chain"]').selectOption('bim');
    await page.locator('.network-filter input[name="q"]').fill('aoge');
    await arrive(page.getByRole('button', { name: '筛选' }));
    expect(new URL(page.url()).search).toBe('?district=&chain=bim&evidence=&q=aoge');
    expect(await page.locator(`${firm('aogekeji')}.lit`).count()).toBe(1);
    await arrive(page.locator(firm('aogekeji')));
    expect(new URL(page.url()).pathname).toBe('/companies/aogekeji');
    expect(await page.getByRole('heading', { name: '两步之内的企业网络' }).count()).toBe(1);
  });
});

describe('the firm network with script', () => {
  test('zooms by its buttons and keys, and goes back to all of it', async ({ open }) => {
    const page = await open(guangzhou, still);
    await enhanced(page);
    await page.getByRole('button', { name: '放大' }).click();
    await expect.poll(() => transform(page)).toContain('scale(1.2)');
    await page.getByRole('button', { name: '复原' }).click();
    await expect.poll(() => transform(page)).toContain('scale(1)');
  });

  test('lights what a firm is tied to and its row, and says how many', async ({ open }) => {
    const page = await open(guangzhou, still);
    await enhanced(page);
    await page.locator(`${firm('jiadoukeji')} circle`).hover();
    expect(await page.locator('.network-drawing .node.lit').count()).toBe(5);
    expect(await page.locator('.network-table .pointed a').textContent()).toBe('佳都科技');
    expect(await page.getByRole('status').textContent()).toBe('佳都科技：4 个环节，3 条技术链 · 相连 4 个');
    await page.locator('.network-table').getByRole('link', { name: '中望软件' }).hover();
    expect(await page.locator('.network-drawing .node.lit').count()).toBe(4);
  });

  test('has one tab stop, moves along ties by arrows, and opens what has the focus', async ({ open }) => {
    const page = await open(guangzhou, still);
    await enhanced(page);
    expect(await page.locator('.network-drawing [tabindex="0"]').count()).toBe(1);
    await page.locator(firm('guangzhoushukong')).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.node);
    expect(await focused()).toBe('segment:control.controller');
    expect(await page.getByRole('status').textContent()).toBe(
      '工业控制器与执行机构：1 家企业 · 广州数控在这个环节 · 相连 1 个',
    );
    await page.keyboard.press('Escape');
    expect(await page.locator('.network-drawing.tracing').count()).toBe(0);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    expect(await focused()).toBe('firm:aodiwei');
    await page.locator(node('segment:control.controller')).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/segments\/control\.controller/);
  });

  test('flies to what is typed after a slash', async ({ open }) => {
    const page = await open(guangzhou, still);
    await enhanced(page);
    await page.keyboard.press('/');
    await page.keyboard.type('中望');
    await expect.poll(() => transform(page)).toContain('scale(1.7)');
    expect(await page.getByRole('status').textContent()).toContain('中望软件');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset.node)).toBe(
      'firm:zhongwangruanjian',
    );
  });

  test('lets a firm be pulled aside with its ties, without opening it, and puts it back', async ({ open }) => {
    const page = await open(guangzhou, still);
    await enhanced(page);
    const mark = page.locator(`${firm('zhongwangruanjian')} g`);
    const place = await mark.getAttribute('transform');
    await mark.scrollIntoViewIfNeeded();
    const at = (await page.locator(`${firm('zhongwangruanjian')} circle`).boundingBox())!;
    await page.mouse.move(at.x + 3, at.y + 3);
    await page.mouse.down();
    await page.mouse.move(at.x + 60, at.y + 40, { steps: 4 });
    await page.mouse.up();
    expect(await mark.getAttribute('transform')).not.toBe(place);
    expect(new URL(page.url()).pathname).toBe(guangzhou);
    await page.getByRole('button', { name: '复原' }).click();
    expect(await mark.getAttribute('transform')).toBe(place);
  });

  test('is accessible on a desk and on a phone, in both languages, light and dark', async ({ open }) => {
    for (const [path, options] of [
      [guangzhou, { viewport: desktop }],
      [`${guangzhou}?lang=en`, { viewport: phone, colorScheme: 'dark' }],
    ] as const) {
      const page = await open(path, options);
      await page.locator('.network-tools:not([hidden])').waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
});
