import {
  describe,
  desktop,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  narrow,
  phone,
  test,
  type Page,
} from './harness';
import { arrive } from './steps';

const guangzhou = '/atlas/440100';
const segment = (id: string) => `svg [data-segment="${id}"]`;
const enhanced = async (page: Page) => page.getByRole('button', { name: /^(放大|Zoom in)$/ }).waitFor();
/** Without script the browser refuses to load it, and says so. */
const withoutScript = { javaScriptEnabled: false };
const transform = (page: Page) => page.locator('svg .viewport').getAttribute('transform');

describe('the atlas without script', () => {
  test('draws 47 segments and 95 links, selects by link, and lights the whole path', async ({ open }) => {
    const page = await open(guangzhou, withoutScript);
    expect(await page.locator('svg [data-segment]').count()).toBe(47);
    expect(await page.locator('svg .link').count()).toBe(95);
    expect(await page.getByRole('button', { name: '放大' }).count()).toBe(0);
    await arrive(page.locator(segment('gis.cim')));
    expect(new URL(page.url()).searchParams.get('segment')).toBe('gis.cim');
    expect(await page.locator('#segment h2').textContent()).toContain('城市信息模型（CIM）基础平台');
    expect(await page.locator('svg .segment.selected').getAttribute('data-segment')).toBe('gis.cim');
    expect(await page.locator('svg .segment.lit').count()).toBeGreaterThan(10);
    expect(await page.locator('svg .link.near .kind').first().isVisible()).toBe(true);
  });

  test('states the headline with its partial survey', async ({ open }) => {
    const page = await open(guangzhou, withoutScript);
    expect(await page.locator('.atlas-figures dd').allTextContents()).toEqual(['11 / 370', '42 / 95', '30 / 47']);
    expect(await page.locator('.atlas-notice').textContent()).toContain('未录不等于没有');
  });

  test('finds a region by name, and offers regions where there is none', async ({ open }) => {
    const page = await open(guangzhou, { ...withoutScript, tolerates: /404/ });
    await page.getByLabel('其他地区').fill('深圳');
    await arrive(page.getByRole('button', { name: '查看' }));
    expect(new URL(page.url()).pathname).toBe('/atlas/440300');
    await page.goto(page.url().replace(/\/atlas.*/, '/atlas/999999'));
    expect(await page.getByRole('main').getByRole('link', { name: /广州/ }).count()).toBeGreaterThan(0);
  });
});

describe('the atlas with a pointer', () => {
  test('lights the path of what is pointed at and says what it is', async ({ open }) => {
    const page = await open(guangzhou);
    await enhanced(page);
    await page.locator(segment('control.ioc')).hover();
    await page.locator('svg.tracing').waitFor();
    await expect
      .poll(() => page.locator('.atlas-tip').textContent())
      .toBe('城市运行管理服务平台：未录（不等于没有），位于 370 条路径中的 240 条上');
    await page.mouse.move(5, 5);
    await page.locator('svg.tracing').waitFor({ state: 'detached' });
  });

  test('keeps the zoom when a segment is selected, and goes back', async ({ open }) => {
    const page = await open(guangzhou);
    await enhanced(page);
    await page.getByRole('button', { name: '放大' }).click();
    await page.getByRole('button', { name: '放大' }).click();
    await expect.poll(() => transform(page)).toContain('scale(1.5625)');
    const zoomed = await transform(page);
    await page.locator(segment('gis.cim')).click();
    await page.locator('#segment').waitFor();
    expect(await transform(page)).toBe(zoomed);
    expect(new URL(page.url()).searchParams.get('segment')).toBe('gis.cim');
    await page.locator('#segment [data-select="gis.reality"]').click();
    await page.waitForFunction(() => document.querySelector('#segment h2')?.textContent?.includes('倾斜摄影'));
    expect(await page.locator('svg .segment.selected').getAttribute('data-segment')).toBe('gis.reality');
    expect(await transform(page)).toBe(zoomed);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('#segment h2')?.textContent?.includes('城市信息模型'));
    await page.goBack();
    await page.locator('#segment').waitFor({ state: 'detached' });
    expect(await transform(page)).toBe(zoomed);
    await page.getByRole('button', { name: '复原' }).click();
    await expect.poll(() => transform(page)).toBeNull();
  });

  test('zooms with the wheel only while Ctrl is held', async ({ open }) => {
    const page = await open(guangzhou);
    await enhanced(page);
    await page.locator(segment('sensing.video')).hover();
    await page.mouse.wheel(0, -200);
    expect(await transform(page)).toBeNull();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect.poll(() => transform(page)).toContain('scale(');
  });
});

describe('the atlas by keyboard', () => {
  test('is one tab stop; arrows follow links, Enter opens, Escape clears, and each step is spoken', async ({
    open,
  }) => {
    const page = await open(guangzhou);
    await enhanced(page);
    expect(await page.locator('svg [data-segment][tabindex="0"]').count()).toBe(1);
    await page.locator('svg [data-segment][tabindex="0"]').focus();
    const focused = () =>
      page.evaluate(() => (document.activeElement as HTMLElement | null)?.getAttribute('data-segment'));
    await expect.poll(focused).toBe('sensing.sensor');
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).toBe('sensing.network');
    await expect.poll(() => page.getByRole('status').textContent()).toContain('物联网通信模组与网关：2 家企业');
    await page.keyboard.press('ArrowDown');
    expect((await focused())?.startsWith('sensing.')).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('#segment').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#segment').waitFor({ state: 'detached' });
    await page.keyboard.press('+');
    await expect.poll(() => transform(page)).toContain('scale(1.25)');
    await page.keyboard.press('0');
    await expect.poll(() => transform(page)).toBeNull();
  });
});

describe('the atlas everywhere', () => {
  test('is accessible in both languages, both themes, under both lenses', async ({ open }) => {
    for (const [path, options] of [
      [guangzhou, {}],
      [`${guangzhou}?lang=en&segment=gis.cim`, {}],
      [`${guangzhou}?segment=control.ioc`, { colorScheme: 'dark' }],
      [`${guangzhou}?lens=representative&chain=gis`, {}],
    ] as const) {
      const page = await open(path, options);
      await enhanced(page);
      await expectAccessible(page);
    }
  });

  test('opens lanes one by one on a phone, and never scrolls the page sideways', async ({ open }) => {
    const page = await open(guangzhou, { viewport: phone, hasTouch: true });
    expect(await page.locator('.atlas-lane').count()).toBe(6);
    await page.locator('.atlas-lane summary').nth(1).tap();
    await page
      .getByRole('link', { name: /GIS基础软件平台/ })
      .first()
      .tap();
    await page.locator('#segment').waitFor();
    expect(await page.locator('#segment h2').textContent()).toContain('GIS基础软件平台');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    const small = await open(`${guangzhou}?lang=en&segment=gis.cim`, { ...withoutScript, viewport: narrow });
    await expectNoSidewaysScroll(small);
  });

  test('prints the drawing with its headline and lens, without controls', async ({ open }) => {
    const page = await open(guangzhou, { viewport: desktop });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.atlas-controls').isVisible()).toBe(false);
    expect(await page.locator('.atlas-figures').isVisible()).toBe(true);
    expect(await page.locator('svg.atlas-drawing .legend').isVisible()).toBe(true);
  });

  test('offers the same picture as a file', async ({ open }) => {
    const page = await open(`${guangzhou}/drawing.svg?lens=representative`);
    expect(await page.locator('[data-segment]').count()).toBe(47);
    expect(await page.locator('a').count()).toBe(0);
    expect(await page.locator('text').first().textContent()).toBe('广州数字孪生产业链图');
  });

  test('names what is allowed when a parameter is wrong', async ({ open }) => {
    const page = await open(`${guangzhou}?chain=nothing`, { tolerates: /400/ });
    expect(await page.getByRole('main').textContent()).toContain('simulation');
  });
});
