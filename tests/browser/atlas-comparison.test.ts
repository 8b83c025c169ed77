import { guangzhou, living, marked, segment, stayed } from './atlas-steps';
import { describe, expect, expectAccessible, expectNoSidewaysScroll, phone, test, type Page } from './harness';

const comparison = `${guangzhou}/comparison?with=110000`;
const places = (page: Page) =>
  page
    .locator('svg .boxes [data-segment] .frame')
    .evaluateAll((boxes) => boxes.map((box) => ['x', 'y', 'width', 'height'].map((name) => box.getAttribute(name))));
const figures = (page: Page) => page.locator('.atlas-figures dd').allTextContents();

describe('two regions on the atlas', () => {
  test('are compared in place: no box moves, selection and zoom stay, back leads back', async ({ open }) => {
    const page = await open(`${guangzhou}?segment=gis.cim`);
    await living(page);
    await stayed(page);
    const before = await places(page);
    await page.getByRole('button', { name: '放大' }).click();
    const transform = () => page.locator('svg .viewport').getAttribute('transform');
    await expect.poll(transform).toContain('scale(1.44)');
    await page.getByRole('link', { name: '与他城比' }).click();
    await expect.poll(() => figures(page)).toEqual(['15', '11', '15', '6']);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/atlas/440100/comparison?segment=gis.cim');
    expect(await places(page)).toEqual(before);
    expect(await marked(page, 'selected')).toEqual(['gis.cim']);
    expect(await transform()).toContain('scale(1.44)');
    await page.locator('.comparison-multiples a', { hasText: '上海' }).click();
    await expect.poll(() => figures(page)).toEqual(['24', '6', '6', '11']);
    expect(await page.locator('svg .legend').textContent()).toContain('只有上海');
    await page.locator(segment('control.robot')).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.comparison-chosen h2').textContent()).toContain('机器人与无人系统');
    const plain = await open(page.url(), { javaScriptEnabled: false });
    expect(await figures(plain)).toEqual(['24', '6', '6', '11']);
    expect(await marked(plain, 'lit')).toEqual(await marked(page, 'lit'));
    expect(await plain.locator('.comparison').textContent()).toBe(await page.locator('.comparison').textContent());
    for (let step = 0; step < 3; step++) await page.goBack();
    await expect.poll(() => figures(page)).toEqual(['11 / 370', '42 / 95', '30 / 47']);
    expect(await stayed(page)).toBe(true);
  });

  test('are offered as a file and as one sheet of paper, as they are shown', async ({ open }) => {
    const page = await open(`${comparison}&segment=gis.cim`);
    await living(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载 SVG' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('twinatlas-comparison-440100-110000-registry.svg');
    expect(new URL(file.url()).search).toBe('?mode=comparison&with=110000&segment=gis.cim');
    const [png] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'PNG' }).click()]);
    expect(png.suggestedFilename()).toBe('twinatlas-comparison-440100-110000-registry.png');
    await page.evaluate(() => (window.print = () => (document.documentElement.dataset['printed'] = 'yes')));
    await page.getByRole('button', { name: '打印' }).click();
    expect(await page.locator('html[data-printed]').count()).toBe(1);
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.comparison-figures').isVisible()).toBe(true);
    expect(await page.locator('.comparison-multiples').isVisible()).toBe(false);
  });

  test('are accessible, on a phone too', async ({ open }) => {
    for (const [path, options] of [
      [`${comparison}&segment=gis.cim`, {}],
      [`${comparison}&lang=en`, { colorScheme: 'dark' }],
      [comparison, { viewport: phone, hasTouch: true }],
    ] as const) {
      const page = await open(path, options);
      await living(page);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
});
