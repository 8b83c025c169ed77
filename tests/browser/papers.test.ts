import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { readPdf } from '../pdf/read-pdf';
import {
  describe,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  narrow,
  phone,
  test,
  type PageOptions,
} from './harness';
import { startIssued, type IssuedServer } from './issued-server';
import { arrive } from './steps';

let at: IssuedServer;

beforeAll(async () => {
  at = await startIssued();
});
afterAll(() => at.stop());

const without = { javaScriptEnabled: false };
type Open = (path: string, options?: PageOptions) => Promise<Page>;

/** What a link downloads: its name and bytes. */
async function downloaded(page: Page, link: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('main').getByRole('link', { name: link }).first().click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** The page fits a phone, also narrow, dark and in English, where axe finds nothing. */
async function expectFits(open: Open, actor: Actor, path: string): Promise<void> {
  for (const [query, options] of [
    ['', { viewport: phone }],
    ['?lang=en', { viewport: narrow, colorScheme: 'dark' }],
  ] as const) {
    const page = await at.signedIn(await open(`${at.base}/`, options), actor);
    await page.goto(`${at.base}${path}${query}`);
    await expectNoSidewaysScroll(page);
    if (query) await expectAccessible(page);
    if (process.env.PICTURES)
      await page.screenshot({
        path: join(process.env.PICTURES, `papers${path.replaceAll('/', '-')}${query ? '-en' : ''}.png`),
        fullPage: true,
      });
    await page.close();
  }
}

describe('without script', () => {
  test('a holder downloads the certificate as PDF, and anybody can have that file checked', async ({ open }) => {
    const page = await at.signedIn(await open(`${at.base}/`, without), at.made.holder);
    await page.goto(`${at.base}/wallet`);
    const { name, bytes } = await downloaded(page, /^PDF/);
    expect(name).toBe(`${at.made.certificate.number}.pdf`);
    expect(await readPdf(bytes)).toMatchObject({
      pages: 1,
      code: `${at.base}/certificates/${at.made.certificate.number}`,
    });
    await expectFits(open, at.made.holder, '/wallet');
    const verifier = await open(`${at.base}/verification`, without);
    await verifier
      .getByLabel('证书文件', { exact: true })
      .setInputFiles({ name, mimeType: 'application/pdf', buffer: bytes });
    await arrive(verifier.getByRole('button', { name: '查验 证书文件' }));
    expect(await verifier.getByRole('status').textContent()).toContain('这张证书可以采信');
    expect(await verifier.getByRole('main').textContent()).toContain('区锦麟');
  });

  test('a candidate with a seat downloads the admission ticket; nobody else gets it', async ({ open }) => {
    const one = at.made.candidate('欧阳芷若');
    at.made.seat(one, at.made.session().id);
    const page = await at.signedIn(await open(`${at.base}/`, without), one.actor);
    await page.goto(`${at.base}/certification-applications/${one.applicationId}`);
    const { bytes } = await downloaded(page, '下载准考证（PDF）');
    expect((await readPdf(bytes)).text).toContain('欧阳芷若');
    await expectFits(open, one.actor, `/certification-applications/${one.applicationId}`);
    const other = await at.signedIn(await open(`${at.base}/`, { tolerates: /404/ }), at.made.holder);
    expect(
      await other.evaluate(
        async (path) => (await fetch(path)).status,
        `/certification-applications/${one.applicationId}/admission-ticket`,
      ),
    ).toBe(404);
    const anonymous = await open(`${at.base}/`, without);
    await anonymous.goto(`${at.base}/certification-applications/${one.applicationId}/admission-ticket`);
    expect(new URL(anonymous.url()).pathname).toBe('/sign-in');
  });

  test('where a name cannot be drawn the pages name the character and say what to do, in both languages', async ({
    open,
  }) => {
    const one = at.made.candidate('𠮷祥');
    at.made.seat(one, at.made.session({ startsAt: '2026-12-06T01:00:00Z', endsAt: '2026-12-06T04:00:00Z' }).id);
    const page = await at.signedIn(await open(`${at.base}/`, without), one.actor);
    await page.goto(`${at.base}/certification-applications/${one.applicationId}/admission-ticket`);
    expect(new URL(page.url()).pathname).toBe(`/certification-applications/${one.applicationId}`);
    expect(await page.getByRole('main').textContent()).toContain('字体里没有 𠮷 U+20BB7，准考证印出来会是空白');
    await page.goto(`${at.base}/certification-applications/${one.applicationId}/admission-ticket?lang=en`);
    expect(await page.getByRole('main').textContent()).toContain('our fonts cannot draw 𠮷 U+20BB7');
    await expectFits(open, one.actor, `/certification-applications/${one.applicationId}`);
  });
});
