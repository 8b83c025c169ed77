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

const addresses = [
  '/',
  '/segments',
  '/segments/simulation.solver',
  '/segments/gis.cim?region=110000&lens=representative',
  '/matrix',
  '/matrix?lens=representative&chain=gis',
  '/supply/440100',
  '/supply/620100',
  '/study',
  '/methods',
] as const;

/** What the crawl of every kind of page (crawl.test.ts) does not show to axe: a choice in the address. */
const isChoice = (address: string) => address.includes('?');

const linksOutOfEnglish = (page: Page) =>
  page
    .locator('main a[href^="/"]')
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')!).filter((href) => !/[?&]lang=en/.test(href)),
    );
const inEnglish = (address: string) => `${address}${address.includes('?') ? '&' : '?'}lang=en`;

describe.each(addresses)('%s', (address) => {
  test('reads in 中文 and in English with one heading, no script, and links that stay English', async ({ open }) => {
    for (const [path, lang] of [
      [address, 'zh-CN'],
      [inEnglish(address), 'en'],
    ] as const) {
      const page = await open(path);
      expect(await page.locator('html').getAttribute('lang')).toBe(lang);
      expect(await page.locator('h1').count()).toBe(1);
      expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
      expect(await page.locator('link[rel=canonical]').count()).toBe(1);
      expect(await page.locator('link[rel=alternate][hreflang]').count()).toBe(3);
      await expectNoSidewaysScroll(page);
      if (lang === 'en') expect(await linksOutOfEnglish(page)).toEqual([]);
      else if (isChoice(address)) await expectAccessible(page);
    }
  });

  test('fits a phone of 320 and 360 px and stays readable in the dark', async ({ open }) => {
    await expectNoSidewaysScroll(await open(inEnglish(address), { viewport: narrow }));
    const page = await open(address, { viewport: phone, colorScheme: 'dark' });
    await expectNoSidewaysScroll(page);
    // Colours come from the same tokens everywhere: the pages with most kinds of box stand for the rest.
    if (address === '/' || address.startsWith('/matrix')) await expectAccessible(page);
  });
});

test('every mark of a source on the home page opens by a click and by a tap', async ({ open }) => {
  for (const [options, act] of [
    [{ viewport: desktop }, 'click'],
    [{ viewport: phone, hasTouch: true, isMobile: true }, 'tap'],
  ] as const) {
    const page = await open('/', options);
    const marks = page.locator('main .source-mark-button').filter({ visible: true });
    const count = await marks.count();
    expect(count).toBeGreaterThan(0);
    for (let index = 0; index < count; index += 1) {
      await marks.nth(index)[act]();
      await expect.poll(() => page.locator('.source-mark-note:popover-open').count()).toBe(1);
      await page.keyboard.press('Escape');
    }
  }
});

test('the home page says at once how much is complete and what to do first, then which chains are missing', async ({
  open,
}) => {
  const page = await open('/');
  // Seen without scrolling on a small laptop.
  for (const seen of ['.path-marks', '.best-fill .button', '.mini-form-wide'])
    expect((await page.locator(seen).boundingBox())!.y).toBeLessThan(desktop.height - 100);
  await expect
    .poll(() => page.locator('.notice-missing').innerText())
    .toContain('6 条技术链中，4 条在名单上没有企业：感知与标识、数据融合与渲染、模拟仿真推演、交互与控制。');
  expect(await page.locator('.wall tbody tr').count()).toBe(6);
  expect(await page.locator('.segment-strip .presence-box').count()).toBeGreaterThan(0);
});

test('a source mark opens by keyboard to source, date and definition, and Escape closes it', async ({ open }) => {
  const page = await open('/');
  const mark = page.locator('#headline ~ div .source-mark-button').last();
  await mark.focus();
  await page.keyboard.press('Enter');
  const note = page.locator('.source-mark-note:popover-open');
  expect(await note.innerText()).toMatch(/算法[\s\S]*来源[\s\S]*数据日期：/);
  expect(await note.locator('a').first().getAttribute('href')).toMatch(/^\/methods#/);
  await page.keyboard.press('Escape');
  expect(await page.locator('.source-mark-note:popover-open').count()).toBe(0);
});

const everyRegion = '110000 310000 440300 330100 320100 320500 350200 370700 410100 420100 430100'
  .split(' ')
  .map((code) => `region=${code}`)
  .join('&');

test('on a phone the matrix has no box of its own: all columns fit, and heads stay while the page scrolls', async ({
  open,
}) => {
  for (const address of ['/matrix', '/matrix?lang=en', `/matrix?${everyRegion}`, `/matrix?lang=en&${everyRegion}`]) {
    const page = await open(address, { viewport: phone });
    await expectNoSidewaysScroll(page);
    await page.locator('.matrix tbody tr').nth(30).scrollIntoViewIfNeeded();
    await page.evaluate(() => scrollBy({ top: 300, behavior: 'instant' }));
    const heads = page.locator('.matrix thead th:not(.matrix-sum)');
    const last = (await heads.last().boundingBox())!;
    expect(last.y).toBe(0);
    expect(last.x + last.width).toBeLessThanOrEqual(phone.width);
    const scrolling = await page
      .locator('main *')
      .evaluateAll((elements) =>
        elements
          .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth)
          .map(({ className }) => className),
      );
    expect(scrolling).toEqual([]);
  }
});

test('the matrix prints whole on one sheet, with every region that fits, or with one chain', async ({ open }) => {
  for (const address of [
    '/matrix',
    `/matrix?lang=en&${everyRegion}`,
    '/matrix?chain=gis',
    '/matrix?lens=representative',
  ]) {
    const page = await open(address);
    const paper = await page.pdf({ preferCSSPageSize: true });
    expect(paper.toString('latin1').match(/\/Type\s*\/Page\b/g), address).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect(
      await page
        .getByText(/数据来源|Sources/)
        .last()
        .isVisible(),
    ).toBe(true);
    expect(await page.locator('.matrix tbody tr').last().isVisible()).toBe(true);
  }
});

test('the page scrolls the matrix: heads stick to the top of the window, names of rows to its left', async ({
  open,
}) => {
  // 640 × 400 is a laptop's window at 200 %.
  const page = await open('/matrix?lang=en', { viewport: { width: 640, height: 400 } });
  await page.locator('.matrix tbody tr').nth(30).scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy({ left: 150, top: 300, behavior: 'instant' }));
  expect(await page.evaluate(() => scrollX)).toBeGreaterThan(0);
  expect((await page.locator('.matrix thead th').nth(1).boundingBox())!.y).toBe(0);
  expect((await page.locator('.matrix tbody tr').nth(30).locator('th').boundingBox())!.x).toBe(0);
});

test('columns of the matrix are chosen by ticks, and the address holds them', async ({ open }) => {
  const page = await open('/matrix', { javaScriptEnabled: false });
  expect(await page.locator('.matrix thead a').count()).toBe(8);
  await page.getByRole('checkbox', { name: '北京' }).uncheck();
  await page.getByRole('button', { name: '显示' }).click();
  await page.waitForURL(/region=440100&region=310000/);
  expect(await page.locator('.matrix thead a').allInnerTexts()).not.toContain('北京');
  expect(await page.locator('.matrix thead a').count()).toBe(7);
});

test('the matrix withholds comparison, says why and shows the published shares', async ({ open }) => {
  const page = await open('/matrix');
  const text = await page.locator('main').innerText();
  expect(text).toContain('不比较企业数');
  expect(text).toMatch(/北京\s+54%[\s\S]*上海\s+11%[\s\S]*广州\s+5%/);
  expect(await page.locator('.quotient').count()).toBe(0);
});

test('the study shows figures as printed, marks derived ones and never shows the unstated total', async ({ open }) => {
  const page = await open('/study');
  const open_data = await page.locator('section[aria-labelledby=openData]').innerText();
  expect(open_data).toContain('71.86 亿个');
  expect(open_data).toContain('推算');
  expect(open_data).toContain('16065/1323');
  expect(await page.locator('main').innerText()).not.toMatch(/(^|\D)60 家/);
  expect(await page.locator('tr', { hasText: '未对应到企业' }).filter({ hasText: '奇安' }).count()).toBe(1);
});

test('a reference number leads to its row, opening the folded list, without script', async ({ open }) => {
  const page = await open('/study', { javaScriptEnabled: false });
  await page.locator('a[href$="#reference-37"]:visible').first().click();
  await expect.poll(() => page.locator('#reference-37').isVisible()).toBe(true);
});

test('an unknown segment answers 404 with near names; an unknown region 400 with those allowed', async ({ open }) => {
  const missing = await open('/segments/gis.equipmnt', { tolerates: /404/ });
  expect(await missing.locator('main a').first().innerText()).toBe('测绘地理信息装备');
  const wrong = await open('/segments/gis.cim?region=abc', { tolerates: /400/ });
  expect(await wrong.locator('main').innerText()).toContain('440100');
});

test('robots may read everything', async ({ address }) => {
  expect(await (await fetch(`${address}/robots.txt`)).text()).toBe('User-agent: *\nAllow: /\n');
});
