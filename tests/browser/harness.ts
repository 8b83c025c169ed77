import { existsSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';

export { describe, expect } from 'vitest';
export type { Page } from 'playwright-core';

export const desktop = { width: 1280, height: 800 };
export const phone = { width: 360, height: 740 };
/** The narrowest window that WCAG 1.4.10 asks for. */
export const narrow = { width: 320, height: 640 };

export interface PageOptions extends BrowserContextOptions {
  /** Problems that belong to the test, such as the 404 it asks for; anything else fails it. */
  tolerates?: RegExp;
}

const executable = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One for all files of a worker; it ends with the process that launched it. */
let running: Promise<Browser> | undefined;

function browser(): Promise<Browser> {
  if (!executable)
    throw new Error(
      'No Chromium: install it and a Chinese font with `apt-get install -y chromium fonts-noto-cjk`, or set CHROMIUM to the path of one.',
    );
  return (running ??= chromium.launch({ executablePath: executable, args: flags, headless: true }));
}

/**
 * `test('…', async ({ open }) => { const page = await open('/companies', { viewport: phone }); … })`
 *
 * Every page is watched: a console error, a refused script or style (CSP), an uncaught exception, a failed request or
 * an answer of 400 and more fails the test when it ends.
 */
export const test = base.extend<{ address: string; open: (path: string, options?: PageOptions) => Promise<Page> }>({
  // Vitest reads what a fixture needs from its first parameter.
  address: async ({}, use) => use(inject('serverAddress')),
  open: async ({ address }, use) => {
    const problems: string[] = [];
    const contexts: { close(): Promise<void> }[] = [];
    await use(async (path, { tolerates, ...options } = {}) => {
      const context = await (await browser()).newContext({ viewport: desktop, locale: 'zh-CN', ...options });
      contexts.push(context);
      // As long as the test itself may take is for what never comes; half of it leaves time to say what that was.
      context.setDefaultTimeout(120_000);
      const report = (problem: string) => {
        // With script switched off the browser itself refuses script files, and calls that "csp".
        if (options.javaScriptEnabled === false && /^request failed: \S+\.js csp$/.test(problem)) return;
        if (!tolerates?.test(problem)) problems.push(problem);
      };
      context.on('page', (page) => watch(page, report));
      const page = await context.newPage();
      await page.goto(path.startsWith('http') ? path : `${address}${path}`);
      return page;
    });
    await Promise.all(contexts.map((context) => context.close()));
    expect(problems, 'problems reported by the browser').toEqual([]);
  },
});

function watch(page: Page, report: (problem: string) => void): void {
  page.on('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => report(`exception: ${error.message}`));
  page.on('requestfailed', (request) => {
    // Leaving a page aborts what it was still loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      report(`request failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) report(`answer: ${response.status()} ${response.url()}`);
  });
}

/** No violation of WCAG 2.2 A and AA nor of axe's best practices in the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
  // No page frames another: without the page that joins the findings of frames a check takes half as long. Every rule
  // runs on everything; what passed is only not described element by element, which took a third of what was left.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} — ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join(' | ')}`,
  );
  expect(found, `accessibility of ${page.url()}`).toEqual([]);
}

/** The page does not scroll sideways (WCAG 1.4.10); a box inside it may. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { content, window } = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(window);
}
