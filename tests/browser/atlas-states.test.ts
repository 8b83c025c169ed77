import { awake, guangzhou, living, marked, segment, stayed } from './atlas-steps';
import { describe, expect, expectNoSidewaysScroll, phone, test, type Page } from './harness';

const counter = (page: Page) => page.locator('.scenario-counter').first().textContent();
const edits = (page: Page) => page.locator('.scenario-edits .scenario-edit').allTextContents();

describe('losing a firm in a what-if', () => {
  test('by Delete on its segment, by its name in the box, and once more to have it back', async ({ open }) => {
    const page = await open(`${guangzhou}?mode=scenario`, { reducedMotion: 'reduce' });
    await living(page);
    await stayed(page);
    await page.locator(segment('sensing.operation')).focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => new URL(page.url()).searchParams.get('lose')).toBeTruthy();
    const firm = new URL(page.url()).searchParams.get('lose')!;
    await expect.poll(() => edits(page)).toHaveLength(1);
    expect((await edits(page))[0]).toContain('离开');
    const name = page.locator(`svg [data-segment="sensing.operation"] [data-firm="${firm}"]`);
    await expect.poll(() => name.getAttribute('text-decoration')).toBe('line-through');
    await name.click();
    await expect.poll(() => new URL(page.url()).searchParams.get('lose')).toBeNull();
    await expect.poll(() => counter(page)).toContain('11');
    expect(await stayed(page)).toBe(true);
  });
});

describe('two tabs', () => {
  test('each keep what they suppose, and show it after a reload in the midst of it', async ({ open }) => {
    const first = await open(`${guangzhou}?fill=control.ioc`);
    const second = await first.context().newPage();
    await second.goto(first.url());
    await Promise.all([living(first), living(second)]);
    await second.locator(segment('simulation.decision')).click();
    await expect.poll(() => counter(second)).toContain('66');
    expect(await counter(first)).not.toContain('66');
    await second.reload();
    await living(second);
    expect(await counter(second)).toContain('66');
    expect(await marked(second, 'filled')).toEqual(['control.ioc', 'simulation.decision']);
    await second.locator(segment('control.ioc')).click();
    await expect.poll(() => marked(second, 'filled')).toEqual(['simulation.decision']);
    await expect.poll(() => second.url()).not.toContain('control.ioc');
    await second.goBack();
    await expect.poll(() => marked(second, 'filled')).toEqual(['control.ioc', 'simulation.decision']);
    await first.reload();
    expect(await marked(first, 'filled')).toEqual(['control.ioc']);
    await second.close();
  });
});

describe('a firm from elsewhere', () => {
  test('takes the place of the fill it would be, and the counter says no step twice', async ({ open }) => {
    const page = await open(`${guangzhou}?fill=control.ioc`);
    await living(page);
    expect(await page.locator('.scenario-who').first().textContent()).toContain('（路径数不变）');
    await page.getByRole('link', { name: '改由它来补：数字政通' }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('come')).toBeTruthy();
    expect(new URL(page.url()).searchParams.get('fill')).toBeNull();
    await expect.poll(() => edits(page)).toHaveLength(1);
    expect(await page.locator('.scenario-counter-run > [aria-hidden]').textContent()).toBe('11 → 38');
  });
});

test('a search that finds nothing says so below its field, until that is empty', async ({ open }) => {
  const page = await open(guangzhou);
  await living(page);
  await page.keyboard.press('/');
  await page.keyboard.type('zzzz');
  const none = page.locator('.atlas-found-none');
  await none.waitFor();
  expect(await none.textContent()).toBe('没有找到');
  await page.keyboard.press('Escape');
  await none.waitFor({ state: 'hidden' });
});

describe('a page enlarged to 200 %', () => {
  test('scrolls no way but down, and search, arrows and panel work', async ({ open }) => {
    // What a browser makes of a window of 1280 × 720 at 200 %.
    const page = await open(guangzhou, { viewport: { width: 640, height: 360 }, deviceScaleFactor: 2 });
    await living(page);
    await expectNoSidewaysScroll(page);
    await page.keyboard.press('/');
    await page.keyboard.type('CIM');
    await page.getByRole('option', { name: /CIM/ }).first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-segment'))).toBe('gis.cim');
    const seen = async (id: string) => {
      const { y, height } = (await page.locator(segment(id)).boundingBox())!;
      return y >= 0 && y + height <= 360;
    };
    await expect.poll(() => seen('gis.cim')).toBe(true);
    await page.keyboard.press('0');
    await page.keyboard.press('End');
    const last = (await page.evaluate(() => document.activeElement?.getAttribute('data-segment')))!;
    await expect.poll(() => seen(last)).toBe(true);
    await page.keyboard.press('Enter');
    await page.locator('#segment').waitFor();
    await expectNoSidewaysScroll(page);
  });

  test('hides the segment with the focus under neither panel nor help', async ({ open }) => {
    const page = await open(guangzhou, { viewport: { width: 640, height: 360 }, reducedMotion: 'reduce' });
    await living(page);
    const seen = () =>
      page.evaluate(() => {
        const focused = document.activeElement!;
        const { x, y, width, height } = focused.getBoundingClientRect();
        const corners = [
          [x + 4, y + 4],
          [x + width - 4, y + height - 4],
        ] as const;
        return corners.every(([left, top]) => focused.contains(document.elementFromPoint(left, top)));
      });
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await page.locator(segment('control.ioc')).focus();
    await page.keyboard.press('Enter');
    await page.locator('#segment').waitFor();
    await expect.poll(seen).toBe(true);
    await page.keyboard.press('End');
    await expect.poll(seen).toBe(true);
    await page.keyboard.press('Home');
    await expect.poll(seen).toBe(true);
    const edges = async (selector: string) => (await page.locator(selector).boundingBox())!;
    const [tip, panel] = [await edges('.atlas-tip'), await edges('#segment')];
    expect(tip.x + tip.width).toBeLessThanOrEqual(panel.x);
    await expectNoSidewaysScroll(page);
  });
});

describe('what pointing at a segment says', () => {
  test('stays while the pointer rests on it, goes with Escape, and when the pointer leaves', async ({ open }) => {
    const page = await open(guangzhou);
    await living(page);
    const tip = page.locator('.atlas-tip');
    await page.locator(segment('sensing.network')).hover();
    await tip.waitFor();
    await tip.hover();
    // Longer than the way there may take.
    await page.waitForTimeout(400);
    expect(await tip.textContent()).toContain('物联网通信模组与网关');
    await page.keyboard.press('Escape');
    expect(await tip.isVisible()).toBe(false);
    await page.locator(segment('sensing.network')).hover();
    await tip.waitFor();
    await page.mouse.move(5, 5);
    await tip.waitFor({ state: 'hidden' });
  });
});

describe('a region without records', () => {
  test('says so, draws every segment without a count, and supposes nothing', async ({ open }) => {
    const page = await open('/atlas/620100');
    await living(page);
    expect(await page.locator('.atlas-notice').textContent()).toContain('兰州');
    expect(await page.locator('.atlas-figures').count()).toBe(0);
    expect(await page.locator('svg [data-segment]').count()).toBe(47);
    expect(await page.locator('svg .segment .mark').allTextContents()).not.toContain('0');
    await page.getByRole('link', { name: '补链推演' }).click();
    await page.locator('#scenario').waitFor();
    expect(await page.locator('#scenario').textContent()).toContain('所以不能推演');
  });
});

describe('a network that fails', () => {
  test('stays as it is, under its address, where the server cannot be reached, and shows what was asked for once it can', async ({
    open,
  }) => {
    const page = await open(`${guangzhou}?segment=gis.cim`, { tolerates: /ERR_FAILED/ });
    await awake(page);
    await stayed(page);
    await page.route('**/*', (route) => route.abort());
    const beijing = page.locator('.atlas-menu a', { hasText: '北京' }).first();
    // Before the hand that draws has come, and after.
    for (const come of [false, true]) {
      if (come) await living(page);
      await page.route('**/*', (route) => route.abort());
      await beijing.evaluate((link: HTMLElement) => link.click());
      await page.getByRole('alert').waitFor();
      expect(await page.getByRole('alert').textContent()).toContain('没有取到，可能断网了');
      expect([new URL(page.url()).pathname, new URL(page.url()).searchParams.toString()]).toEqual([
        guangzhou,
        'segment=gis.cim',
      ]);
      expect(await page.locator('#segment h2').textContent()).toContain('城市信息模型');
      await page.unroute('**/*');
      if (!come) await page.locator('.atlas-page').dispatchEvent('pointerdown');
    }
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect.poll(() => page.title()).toContain('北京');
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(await stayed(page)).toBe(true);
  });

  test('says on a phone that it is, over nothing that was open, and in sight', async ({ open }) => {
    const page = await open(`${guangzhou}?fill=control.ioc`, {
      viewport: phone,
      hasTouch: true,
      isMobile: true,
      tolerates: /ERR_FAILED/,
    });
    await living(page);
    await page.locator('.atlas-menu summary').first().tap();
    await page.route('**/*', (route) => route.abort());
    await page.locator('.atlas-menu[open] a', { hasText: '北京' }).tap();
    const said = page.getByRole('alert');
    await said.waitFor();
    const alert = (await said.boundingBox())!;
    expect(alert.y).toBeGreaterThanOrEqual(0);
    for (const other of ['.atlas-menu[open] > div', '#scenario']) {
      const { y, height } = (await page.locator(other).boundingBox())!;
      expect(alert.y + alert.height <= y || y + height <= alert.y, other).toBe(true);
    }
    const again = page.getByRole('button', { name: '再试一次' });
    expect((await again.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await page.unroute('**/*');
    await again.tap();
    await expect.poll(() => page.title()).toContain('北京');
  });
});
