import { guangzhou, living, marked, segment, stayed } from './atlas-steps';
import { describe, expect, phone, test, type Page } from './harness';

/** On the three paths from the sensing service to the platform that runs the city. */
const between = ['control.dispatch', 'control.ioc', 'sensing.operation', 'simulation.decision', 'simulation.emergency'];
const broken = ['control.ioc', 'simulation.emergency'];

const breaks = (page: Page) =>
  page
    .locator('svg.atlas-drawing .segment:has(.break)')
    .evaluateAll((boxes) => boxes.map((box) => (box as SVGElement).dataset['segment']!).sort());

describe('two chosen segments', () => {
  test('light the paths between them and nothing else, and show where they break first', async ({ open }) => {
    const page = await open(`${guangzhou}?segment=sensing.operation`);
    await living(page);
    await stayed(page);
    expect((await marked(page, 'lit')).length).toBeGreaterThan(between.length);
    await page.locator(segment('control.ioc')).click({ modifiers: ['Shift'] });
    await page.locator('.atlas-panel-between').waitFor();
    expect(new URL(page.url()).search).toBe('?to=control.ioc&segment=sensing.operation');
    await page.mouse.move(4, 4);
    await expect.poll(() => marked(page, 'lit')).toEqual(between);
    expect(await breaks(page)).toEqual(broken);
    expect(await page.locator('svg .legend').textContent()).toContain('路径到这里先没有记录');
    // Pointing at another segment is a look aside.
    await page.locator(segment('gis.platform')).hover();
    expect(await marked(page, 'lit')).not.toEqual(between);
    await page.mouse.move(4, 4);
    expect(await marked(page, 'lit')).toEqual(between);
    expect(await stayed(page)).toBe(true);
    await page.locator(segment('control.ioc')).focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).search).toBe('');
    await expect.poll(() => breaks(page)).toEqual([]);
  });

  test('are drawn alike by the server, in the file too, and chosen in a form', async ({ open }) => {
    const page = await open(`${guangzhou}?segment=sensing.operation`);
    await living(page);
    await stayed(page);
    await page.locator('select[name="to"]').selectOption('control.ioc');
    await page.getByRole('button', { name: '看路径' }).click();
    // The address follows the picture.
    await page.waitForURL(/to=control\.ioc/);
    expect(await marked(page, 'lit')).toEqual(between);
    expect(await stayed(page)).toBe(true);
    const plain = await open(page.url(), { javaScriptEnabled: false });
    expect(await marked(plain, 'lit')).toEqual(between);
    expect(await breaks(plain)).toEqual(broken);
    const file = await open(`${guangzhou}/drawing.svg?segment=sensing.operation&to=control.ioc`);
    expect(await marked(file, 'lit')).toEqual(between);
  });
});

test('on a phone the sheet leads on along the chain, and its neighbours come first', async ({ open }) => {
  const page = await open(`${guangzhou}?segment=gis.platform`, { viewport: phone, hasTouch: true });
  await living(page);
  const top = async (selector: string) => (await page.locator(selector).first().boundingBox())!.y;
  expect(await top('.atlas-panel-neighbours')).toBeLessThan(await top('.atlas-panel-body > div:not([class])'));
  const next = page.locator('.atlas-panel-leaf [rel="next"]');
  const name = (await next.textContent())!.replace(' →', '');
  await next.tap();
  await expect.poll(() => page.locator('#segment h2').textContent()).toContain(name);
  expect(await page.locator('.atlas-panel-leaf [rel="prev"]').textContent()).toContain('GIS基础软件平台');
});

test('on a phone the sheet of two segments says first how many paths lie between them', async ({ open }) => {
  for (const javaScriptEnabled of [true, false]) {
    const page = await open(`${guangzhou}?segment=sensing.sensor&to=control.operation`, {
      viewport: phone,
      javaScriptEnabled,
    });
    const answer = page.locator('.atlas-panel-between > p').first();
    expect(await answer.textContent()).toBe(
      '从“传感器与感知终端”到“智能控制与远程运维服务”有 9 条路径，其中 1 条完整。',
    );
    const { y, height } = (await answer.boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(phone.height);
    expect(y + height).toBeLessThan((await page.locator('.atlas-panel-neighbours').first().boundingBox())!.y);
  }
});
