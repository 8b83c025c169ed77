import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, inject, test as base } from 'vitest';
import { lendPage, type LentPage } from './lent-page';

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
    const lent: LentPage[] = [];
    await use(async (path, { tolerates, ...options } = {}) => {
      const one = await lendPage({ viewport: desktop, locale: 'zh-CN', ...options });
      lent.push(one);
      watch(one, (problem) => {
        // With script switched off the browser itself refuses script files, and calls that "csp".
        if (options.javaScriptEnabled === false && /^request failed: \S+\.js csp$/.test(problem)) return;
        if (!tolerates?.test(problem)) problems.push(problem);
      });
      await one.page.goto(path.startsWith('http') ? path : `${address}${path}`);
      return one.page;
    });
    await Promise.all(lent.map((one) => one.giveBack()));
    expect(problems, 'problems reported by the browser').toEqual([]);
  },
});

/** Reports what goes wrong in a page and in those it opens, for as long as it is lent. */
function watch(lent: LentPage, report: (problem: string) => void): void {
  lent.onEvent('console', (message) => {
    if (message.type() === 'error') report(`console: ${message.text()} (${message.location().url})`);
  });
  lent.onEvent('weberror', (error) => report(`exception: ${error.error().message}`));
  lent.onEvent('requestfailed', (request) => {
    // Leaving a page aborts what it was still loading.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED')
      report(`request failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  lent.onEvent('response', (response) => {
    if (response.status() >= 400) report(`answer: ${response.status()} ${response.url()}`);
  });
}

/** Handed to the page as it is: half the size of what the package exports, and read again for each page. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Whether axe looks at the nth page of a list in this one of its looks (its number): every page in one of them, each
 * look at every second page. One template makes the page of both languages, and its colours come from the same tokens.
 */
export function isJudged(page: number, look: number): boolean {
  return page % 2 === look;
}

/** No violation of WCAG 2.2 A and AA nor of axe's best practices in the page as it is now (no page frames another). */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(`${axe};0`);
  // Every rule runs on everything; what passed is only not described element by element, which takes a third longer.
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(document, {
      runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
      resultTypes: ['violations'],
    });
    return violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help} — ${nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join(' | ')}`,
    );
  });
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
