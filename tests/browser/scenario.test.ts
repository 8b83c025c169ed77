import { computing, living } from './atlas-steps';
import { describe, expect, test, type Page } from './harness';

const guangzhou = '/atlas/440100';
const segment = (id: string) => `svg [data-segment="${id}"]`;
const counter = (page: Page) => page.locator('.scenario-counter').first();
const places = (page: Page) =>
  page
    .locator('svg .boxes [data-segment] > rect:first-child')
    .evaluateAll((boxes) => boxes.map((box) => ['x', 'y', 'width', 'height'].map((name) => box.getAttribute(name))));

describe('a what-if on the atlas', () => {
  test('is computed in the page: the count rises, no box moves, and back takes a supposition away', async ({
    open,
  }) => {
    const page = await open(guangzhou);
    await living(page);
    await page.evaluate(() => ((document.body as { stayed?: boolean }).stayed = true));
    const before = await places(page);
    expect(before).toHaveLength(47);
    await page.getByRole('link', { name: '补链推演' }).click();
    await page.waitForURL(/mode=scenario/);
    await page.locator(segment('control.ioc')).click();
    await expect.poll(() => counter(page).textContent()).toContain('38');
    await expect
      .poll(() => page.locator('.atlas-figures dd').allTextContents())
      .toEqual(['11 → 38 / 370', '42 → 46 / 95', '30 → 31 / 47']);
    expect(await page.locator('.atlas-fill-order').textContent()).not.toContain('城市运行管理服务平台');
    await page.locator(segment('simulation.decision')).click();
    await expect.poll(() => counter(page).textContent()).toContain('66');
    expect(await places(page)).toEqual(before);
    await page.goBack();
    await expect.poll(() => counter(page).textContent()).not.toContain('66');
    expect(new URL(page.url()).searchParams.get('fill')).toBe('control.ioc');
    expect(await page.evaluate(() => (document.body as { stayed?: boolean }).stayed)).toBe(true);
  });

  test('shows and says the new count where a fill was chosen at the foot of its panel', async ({ open }) => {
    const page = await open(`${guangzhou}?fill=control.ioc`);
    await living(page);
    const next = page.locator('.scenario-next a').first();
    const gained = Number((await page.locator('.scenario-next').textContent())!.match(/\+(\d+) 条/)![1]);
    await page.locator('.scenario-chains').scrollIntoViewIfNeeded();
    await next.click();
    await expect.poll(() => counter(page).textContent()).toContain(String(38 + gained));
    await expect.poll(() => page.locator('.scenario-edits > li').count()).toBe(2);
    await expect
      .poll(() => page.locator('.atlas-spoken').textContent())
      .toBe(`完整供应路径 11 → ${38 + gained} 条，共 370 条`);
    const [count, panel] = [
      (await counter(page).boundingBox())!,
      (await page.locator('.atlas-part-panel').boundingBox())!,
    ];
    expect(count.y).toBeGreaterThanOrEqual(panel.y - 1);
    expect(count.y + count.height).toBeLessThanOrEqual(panel.y + panel.height);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
    // Nothing that is scrolled under it, such as the head of a table, lies over it.
    const place = page.locator('.atlas-part-panel');
    for (let top = 0; top <= 480; top += 40) {
      await place.evaluate((panel, to) => panel.scrollTo(0, to), top);
      const covered = await counter(page).evaluate((own) => {
        const { left, top, width, height } = own.getBoundingClientRect();
        const at = [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(left + 8, top + height * part));
        return at.filter((met) => !own.contains(met)).length + (width > 0 ? 0 : 1);
      });
      expect(covered, `scrolled ${top} px`).toBe(0);
    }
  });

  test('keeps what it shows where its words do not come, and says so until they do', async ({ open }) => {
    const page = await open(`${guangzhou}?fill=control.ioc`, { tolerates: /panel\.json/ });
    await computing(page);
    expect(await counter(page).textContent()).toContain('38');
    await page.route(/panel\.json/, (route) => route.abort());
    await page.locator(segment('simulation.decision')).click();
    await page.getByRole('alert').waitFor();
    await expect.poll(() => counter(page).textContent()).toContain('66');
    expect(await page.locator('.scenario-share').textContent()).toBe('17.8 %');
    await page.unroute(/panel\.json/);
    await page.getByRole('button', { name: '再试一次' }).click();
    await expect.poll(() => page.locator('.scenario-edits > li').count()).toBe(2);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('stands as it was after a reload, and without script', async ({ open }) => {
    const page = await open(`${guangzhou}?fill=control.ioc,simulation.decision`);
    await living(page);
    await page.reload();
    expect(await counter(page).textContent()).toContain('66');
    const plain = await open(`${guangzhou}?fill=control.ioc,simulation.decision`, { javaScriptEnabled: false });
    expect(await counter(plain).textContent()).toContain('66');
    expect(await plain.locator('svg .segment.filled').count()).toBe(2);
  });
});
