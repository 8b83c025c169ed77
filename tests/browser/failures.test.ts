import { describe, expect, expectAccessible, expectNoSidewaysScroll, narrow, test } from './harness';

describe('a page that does not exist', () => {
  test('helps onward in the language of the address', async ({ open }) => {
    const page = await open('/no-such-page', { tolerates: /404/ });
    expect(await page.title()).toBe('找不到这个页面 · TwinAtlas 孪图');
    expect(await page.getByRole('main').getByRole('link').allTextContents()).toEqual([
      '回首页',
      '图谱',
      '企业',
      '环节',
    ]);
    await expectAccessible(page);

    const english = await open('/no-such-page?lang=en', {
      tolerates: /404/,
      viewport: narrow,
      javaScriptEnabled: false,
    });
    expect(await english.locator('html').getAttribute('lang')).toBe('en');
    expect(await english.getByRole('heading', { level: 1 }).textContent()).toBe('There is no such page');
    const hrefs = await english
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(hrefs.every((href) => href?.endsWith('lang=en'))).toBe(true);
  });

  test('fits the narrowest window, in the dark too', async ({ open }) => {
    const page = await open('/no-such-page', { tolerates: /404/, viewport: narrow, colorScheme: 'dark' });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
  });
});
