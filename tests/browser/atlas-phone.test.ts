import type { CDPSession } from 'playwright-core';
import { describe, expect, expectNoSidewaysScroll, phone, test, type Page } from './harness';
import { guangzhou, living } from './atlas-steps';

const touched = { viewport: phone, hasTouch: true, isMobile: true, reducedMotion: 'reduce' } as const;
const topOf = async (page: Page, selector: string) => (await page.locator(selector).first().boundingBox())!.y;
const scale = (page: Page) =>
  page
    .locator('svg .viewport')
    .getAttribute('transform')
    .then((transform) => Number(/scale\(([\d.]+)\)/.exec(transform ?? '')?.[1] ?? 1));
const scrolled = (page: Page) => page.evaluate(() => scrollY);

type Fingers = readonly { readonly x: number; readonly y: number }[];

/** Fingers that go from place to place in steps, and leave. */
async function gesture(devtools: CDPSession, ...places: Fingers[]): Promise<void> {
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', fingers: Fingers) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: fingers.map(({ x, y }, id) => ({ x, y, id })),
    });
  await send('touchStart', places[0]!);
  for (const fingers of places.slice(1)) {
    await send('touchMove', fingers);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await send('touchEnd', []);
}

/** A finger that comes and goes; both are sent without waiting for what came of the first. */
async function tap(devtools: CDPSession, place: Fingers[number]): Promise<void> {
  await Promise.all([
    devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place] }),
    devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] }),
  ]);
}

/** Puts the drawing in the middle, once the page has come to rest. */
async function centre(page: Page): Promise<void> {
  for (let before = -1; before !== (await scrolled(page)); await page.waitForTimeout(300))
    before = await scrolled(page);
  await page.evaluate(() => document.querySelector('svg.atlas-drawing')!.scrollIntoView({ block: 'center' }));
}

/** The drawing on a phone, whose middle is given. */
async function drawingOn(page: Page): Promise<{ devtools: CDPSession; x: number; y: number }> {
  await living(page);
  await page.getByRole('link', { name: '看图' }).tap();
  await page.locator('svg.atlas-drawing').waitFor();
  await centre(page);
  const { y, height } = (await page.locator('svg.atlas-drawing').boundingBox())!;
  return { devtools: await page.context().newCDPSession(page), x: 180, y: y + height / 2 };
}

describe('the atlas on a phone', () => {
  test('has its modes within 150 px of the top and its figures in the first view, in both languages, and neither list nor drawing scrolls sideways', async ({
    open,
  }) => {
    for (const language of ['zh', 'en']) {
      const page = await open(`${guangzhou}?lang=${language}`, touched);
      await living(page);
      expect(await topOf(page, '.atlas-modes')).toBeLessThanOrEqual(150);
      expect(await topOf(page, '.atlas-figures')).toBeLessThan(0.56 * phone.height);
      const field = page.locator('.atlas-search input');
      expect(await field.evaluate((one: HTMLInputElement) => one.scrollWidth <= one.clientWidth)).toBe(true);
      expect(await page.locator('.atlas-search kbd').isVisible()).toBe(false);
      await expectNoSidewaysScroll(page);
      await page.getByRole('link', { name: language === 'zh' ? '看图' : 'See the graph' }).click();
      await page.locator('svg.atlas-drawing').waitFor();
      await expectNoSidewaysScroll(page);
    }
  });

  test('shows the tools of the drawing with the drawing alone', async ({ open }) => {
    const page = await open(guangzhou, { viewport: phone });
    await living(page);
    expect(await page.getByRole('button', { name: '放大' }).isVisible()).toBe(false);
    await page.getByRole('link', { name: '看图' }).click();
    await page.getByRole('button', { name: '放大' }).waitFor();
    await page.getByRole('link', { name: '看列表' }).click();
    await page.locator('.atlas-lane').first().waitFor();
    expect(await page.getByRole('button', { name: '放大' }).isVisible()).toBe(false);
  });

  test('a search from the list opens the drawing, and what was found lies in the window', async ({ open }) => {
    const page = await open(guangzhou, { viewport: phone, reducedMotion: 'reduce' });
    await living(page);
    await page.locator('.atlas-search input').fill('智能控制');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('svg.atlas-drawing').waitFor();
    await expect
      .poll(async () => {
        const { x, y, width } = (await page.locator('svg [data-segment="control.operation"]').boundingBox())!;
        return y > 0 && y < phone.height - 40 && x + width / 2 > 0 && x + width / 2 < phone.width;
      })
      .toBe(true);
  });

  test('one finger scrolls the page, two enlarge the drawing, and then one moves it', async ({ open }) => {
    const page = await open(guangzhou, touched);
    const { devtools, x, y } = await drawingOn(page);
    const before = await scrolled(page);
    await gesture(devtools, ...[0, 20, 40, 60, 80, 100].map((up) => [{ x, y: y - up }]));
    await expect.poll(() => scrolled(page)).toBeGreaterThan(before + 40);
    expect(await scale(page)).toBe(1);
    await centre(page);
    const still = await scrolled(page);
    await gesture(
      devtools,
      ...[20, 30, 40, 50, 60, 70].map((apart) => [
        { x: x - apart, y },
        { x: x + apart, y },
      ]),
    );
    await expect.poll(() => scale(page)).toBeGreaterThan(1.5);
    expect(await scrolled(page)).toBe(still);
    const place = await page.locator('svg .viewport').getAttribute('transform');
    await gesture(devtools, ...[0, 20, 40, 60].map((along) => [{ x: x - along, y: y - along }]));
    await expect.poll(() => page.locator('svg .viewport').getAttribute('transform')).not.toBe(place);
    expect(await scrolled(page)).toBe(still);
  });

  test('two taps on the ground enlarge the drawing', async ({ open }) => {
    const page = await open(guangzhou, touched);
    const { devtools } = await drawingOn(page);
    const ground = await page.evaluate(() => {
      const isFree = (x: number, y: number) => {
        const there = document.elementFromPoint(x, y);
        return there?.closest('svg.atlas-drawing') && !there.closest('a');
      };
      // A finger is as wide as a browser takes it for: it taps a line of text that lies anywhere below it.
      const around = [-24, -16, -8, 0, 8, 16, 24];
      for (let y = 200; y < 600; y += 4)
        for (let x = 40; x < 320; x += 4)
          if (around.every((left) => around.every((up) => isFree(x + left, y + up)))) return { x, y };
      return null;
    });
    // Not one after the other: between two answers of a busy browser more time passes than between two taps.
    await Promise.all([1, 2].map(() => tap(devtools, ground!)));
    await expect.poll(() => scale(page)).toBeGreaterThan(1.5);
  });

  test('the sheet of a what-if keeps the counter in view, and opens by a draw of its handle', async ({ open }) => {
    const page = await open(`${guangzhou}?fill=control.ioc`, touched);
    await living(page);
    const counter = page.locator('.scenario-counter');
    const { y, height } = (await counter.boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(phone.height + 1);
    const handle = (await page.getByRole('button', { name: '展开' }).boundingBox())!;
    const devtools = await page.context().newCDPSession(page);
    const [x, from] = [handle.x + handle.width / 2, handle.y + handle.height / 2];
    // The finger rests before it leaves: after a fling the browser takes the next tap for its end, not for a click.
    await gesture(devtools, ...[0, 20, 40, 60, 60, 60, 60, 60].map((up) => [{ x, y: from - up }]));
    await page.getByRole('button', { name: '收起' }).waitFor();
    await page.locator('.scenario-next a').first().tap();
    await expect.poll(() => page.locator('.scenario-edits > li').count()).toBe(2);
    // The sheet stays open where its reader was, the new count in sight.
    const [count, sheet] = [(await counter.boundingBox())!, (await page.locator('#scenario').boundingBox())!];
    expect(count.y).toBeGreaterThanOrEqual(sheet.y);
    expect(count.y + count.height).toBeLessThanOrEqual(phone.height);
    expect(await page.locator('#scenario').evaluate((one) => one.classList.contains('expanded'))).toBe(true);
  });

  test('the list says what a what-if makes of chains and segments, and a tap on a gap fills it', async ({ open }) => {
    const page = await open(`${guangzhou}?fill=control.ioc`, touched);
    await living(page);
    const lane = page.locator('.atlas-lane').last();
    const summary = () => lane.locator('summary').textContent();
    expect(await summary()).toContain('7 → 8 / 9');
    await lane.locator('summary').tap();
    expect(await lane.getByRole('link', { name: '城市运行管理服务平台' }).textContent()).toContain('推演补上 ①');
    await lane.getByRole('link', { name: '低代码孪生应用开发平台' }).tap();
    await expect.poll(summary).toContain('7 → 9 / 9');
    expect(await lane.getAttribute('open')).not.toBeNull();
    expect(await page.locator('.atlas-figures dd').last().textContent()).toBe('30 → 32 / 47');
    await expectNoSidewaysScroll(page);
  });
});

describe('the first page on a phone', () => {
  test('shows the miniature with its counts, no letter too small to read, and says it in a sentence', async ({
    open,
  }) => {
    for (const language of ['zh', 'en']) {
      const page = await open(`/?lang=${language}`, { viewport: phone });
      const small = await page.locator('svg.miniature text').evaluateAll(
        (texts) =>
          texts.filter((text) => {
            const { a } = (text as SVGTextElement).getScreenCTM()!;
            return text.checkVisibility() && parseFloat(getComputedStyle(text).fontSize) * a < 11;
          }).length,
      );
      expect(small).toBe(0);
      const counts = page.locator('svg.mini-form-narrow .mini-box text');
      expect([await counts.count(), await counts.first().isVisible()]).toEqual([47, true]);
      expect(await page.locator('svg.mini-form-wide').isVisible()).toBe(false);
      expect(await page.locator('.mini-said').isVisible()).toBe(true);
      await expectNoSidewaysScroll(page);
    }
    const wide = await open('/');
    expect(await wide.locator('.mini-said').isVisible()).toBe(false);
    expect(await wide.locator('svg.miniature text').first().isVisible()).toBe(true);
  });

  test('loads one stylesheet', async ({ open }) => {
    const page = await open('/', { viewport: phone });
    expect(await page.locator('link[rel="stylesheet"]').count()).toBe(1);
  });
});
