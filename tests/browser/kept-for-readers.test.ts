import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll } from 'vitest';
import { startDemonstration, type Demonstration } from './demonstration';
import { describe, expect, phone, test } from './harness';

let demo: Demonstration;
beforeAll(async () => {
  demo = await startDemonstration();
});
afterAll(() => demo.stop());

/** Mails that are still to go out: each that goes is a change, which ends what is kept. */
function mailsDue(): unknown {
  const client = new SQLite(join(demo.dataDir, 'twinatlas.db'), { readonly: true });
  try {
    return client.prepare('select count(*) from mails where next_attempt_at is not null').pluck().get();
  } finally {
    client.close();
  }
}

describe('a kept page that runs in the browser', () => {
  test('knows whom it was sent to: the bar stays theirs, and nothing is said in the console', async ({ open }) => {
    const page = await open(`${demo.base}/sign-in`);
    await demo.signIn(page, 'official');
    await expect.poll(mailsDue, { timeout: 90_000 }).toBe(0);
    // Only what comes from memory varies with the cookie.
    await expect
      .poll(async () => {
        await (await fetch(`${demo.base}/atlas/440100`)).text();
        return (await page.goto(`${demo.base}/atlas/440100`))?.headers()['vary'];
      })
      .toContain('Cookie');
    await page.locator('.atlas-frame[data-living]').waitFor({ state: 'attached' });
    const bar = page.locator('body > header');
    await expect.poll(() => bar.getByRole('button', { name: '退出' }).count()).toBe(1);
    expect(await bar.getByRole('navigation', { name: '工作台' }).getByRole('link').count()).toBe(2);
  });

  test('has on a phone a bar of two lines with what waits in sight, and a menu of the rest, in both languages', async ({
    open,
  }) => {
    const page = await open(`${demo.base}/sign-in`, { javaScriptEnabled: false, viewport: phone });
    await demo.signIn(page, 'official');
    for (const [path, menu, desk, out] of [
      ['/methods', '菜单', '审核台', '退出'],
      ['/methods?lang=en', 'Menu', 'Review desk', 'Sign out'],
    ] as const) {
      await page.goto(`${demo.base}${path}`);
      const bar = page.getByRole('banner');
      expect((await bar.boundingBox())!.height, 'two lines of 44 px and their edge').toBeLessThanOrEqual(100);
      expect(await bar.locator('[data-reader=waiting]').isVisible()).toBe(true);
      expect(await bar.getByRole('link', { name: desk }).count()).toBe(0);
      await bar.getByText(menu, { exact: true }).click();
      for (const way of [bar.getByRole('link', { name: desk }), bar.getByRole('button', { name: out })])
        expect((await way.boundingBox())!.height).toBeGreaterThanOrEqual(44);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    }
  });
});
