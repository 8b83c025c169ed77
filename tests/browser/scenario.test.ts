import { living } from './atlas-steps';
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
    await page.locator(segment('simulation.decision')).click();
    await expect.poll(() => counter(page).textContent()).toContain('66');
    expect(await places(page)).toEqual(before);
    await page.goBack();
    await expect.poll(() => counter(page).textContent()).not.toContain('66');
    expect(new URL(page.url()).searchParams.get('fill')).toBe('control.ioc');
    expect(await page.evaluate(() => (document.body as { stayed?: boolean }).stayed)).toBe(true);
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
