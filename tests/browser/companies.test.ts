import { describe, expect, expectAccessible, expectNoSidewaysScroll, narrow, phone, test } from './harness';
import { arrive } from './steps';

describe('the company directory', () => {
  test('finds a company by initials and says so, without a script', async ({ open }) => {
    const page = await open('/companies', { javaScriptEnabled: false });
    await page.getByLabel('搜索', { exact: true }).fill('nfch');
    await arrive(page.locator('form.directory').getByRole('button', { name: '显示结果' }).first());
    expect(page.url()).toContain('q=nfch');
    const rows = page.locator('tbody tr');
    expect(await rows.first().textContent()).toContain('南方测绘');
    expect(await rows.first().textContent()).toContain('拼音首字母');
  });

  test('filters by chain and region, shows the conditions and takes them back one by one', async ({ open }) => {
    const page = await open('/companies?lang=en');
    await page.getByLabel(/^BIM modelling/).check();
    await page.getByLabel(/^Guangzhou/).check();
    await arrive(page.locator('form.directory').getByRole('button', { name: 'Show results' }).first());
    const url = new URL(page.url());
    expect([url.searchParams.getAll('chain'), url.searchParams.getAll('region'), url.searchParams.get('lang')]).toEqual(
      [['bim'], ['440100'], 'en'],
    );
    expect(await page.locator('tbody tr').count()).toBe(5);
    await arrive(page.getByRole('link', { name: 'Remove Region: Guangzhou' }));
    const dropped = new URL(page.url());
    expect([
      dropped.searchParams.getAll('chain'),
      dropped.searchParams.getAll('region'),
      dropped.searchParams.get('lang'),
    ]).toEqual([['bim'], [], 'en']);
    await expectAccessible(page);
  });

  test('says what to do when nothing fits', async ({ open }) => {
    const page = await open('/companies?q=南方测绘&chain=fusion&region=440100');
    expect(await page.getByRole('main').textContent()).toContain('广州没有符合的记录。未记录不等于没有。');
    const trade = await open('/companies?q=激光雷达');
    expect(await trade.locator('.notice h2').textContent()).toBe('没有名称含“激光雷达”的企业；做它的企业见上面');
    await arrive(page.getByRole('link', { name: /去掉“技术链/ }));
    expect(await page.locator('tbody tr').first().textContent()).toContain('南方测绘');
    const beyond = await open('/companies?page=77');
    await arrive(beyond.getByRole('link', { name: '到最后一页' }));
    expect(await beyond.locator('tbody tr').count()).toBeGreaterThan(0);
  });

  test('fits a phone with its filters folded, in the dark too', async ({ open }) => {
    const page = await open('/companies', { viewport: phone, colorScheme: 'dark' });
    expect(await page.getByLabel(/^地理信息建模/).isVisible()).toBe(false);
    await page.getByText('筛选', { exact: true }).click();
    expect(await page.getByLabel(/^地理信息建模/).isVisible()).toBe(true);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await expectNoSidewaysScroll(await open('/companies?q=ce&lang=en', { viewport: narrow }));
  });

  test('offers the whole result as a dated CSV', async ({ open }) => {
    const page = await open('/companies?chain=bim&page=2');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV', exact: true }).click();
    expect((await download).suggestedFilename()).toMatch(/^twinatlas-companies-\d{4}-\d{2}-\d{2}\.csv$/);
    expect(new URL((await download).url()).search).toBe('?chain=bim');
  });

  test('refuses an unknown filter value with what is allowed', async ({ open }) => {
    const page = await open('/companies?chain=nope', { tolerates: /400/ });
    expect(await page.getByRole('main').textContent()).toContain('sensing');
  });

  test('works by keyboard alone', async ({ open }) => {
    const page = await open('/companies');
    await page.getByLabel('搜索', { exact: true }).focus();
    await page.keyboard.type('zhd');
    await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')]);
    expect(page.url()).toContain('q=zhd');
    expect(await page.locator('tbody tr').first().textContent()).toContain('中海达');
  });
});

describe('a company page', () => {
  test('opens a value to its source, date and confidence', async ({ open }) => {
    const page = await open('/companies/zhonghaida');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('中海达');
    await page.getByRole('button', { name: '“股票代码：300177.SZ”的来源' }).click();
    const note = page.locator('.source-mark-note:popover-open');
    expect(await note.textContent()).toContain('中海达：2025年半年度报告');
    await page.keyboard.press('Escape');
    await expectAccessible(page);
  });

  test('carries a schema.org description, its address and its other language', async ({ open }) => {
    const page = await open('/companies/zhonghaida?lang=en', { javaScriptEnabled: false });
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as Record<
      string,
      unknown
    >;
    expect([data['@type'], data.name]).toEqual(['Organization', '广州中海达卫星导航技术股份有限公司']);
    expect(await page.locator('link[rel=alternate][hreflang=zh-CN]').getAttribute('href')).toMatch(
      /\/companies\/zhonghaida$/,
    );
    expect(await page.locator('meta[name=description]').getAttribute('content')).toContain('Guangzhou');
  });

  test('fits a phone in both languages and the dark', async ({ open }) => {
    for (const path of ['/companies/nanfangcehui', '/companies/nanfangcehui?lang=en']) {
      const page = await open(path, { viewport: narrow, colorScheme: 'dark' });
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });

  test('that does not exist offers to search for what was asked', async ({ open }) => {
    const page = await open('/companies/nanfang', { tolerates: /404/ });
    await arrive(page.getByRole('link', { name: '在名录里搜索“nanfang”' }));
    expect(await page.locator('tbody tr').first().textContent()).toContain('南方测绘');
  });
});
