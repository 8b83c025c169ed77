import type { Page } from './harness';

export const guangzhou = '/atlas/440100';

export const segment = (id: string) => `svg [data-segment="${id}"]`;

/** The page's script is there. */
export const awake = async (page: Page) => page.locator('.atlas-frame[data-living]').waitFor({ state: 'attached' });

/** The page's script has taken the drawing over, as it does at the first sign of a reader. */
export async function living(page: Page): Promise<void> {
  await awake(page);
  await page.locator('.atlas-page').dispatchEvent('pointerover');
  await page.locator('.atlas-frame[data-hand]').waitFor({ state: 'attached' });
}

/** The page has the facts to compute what-ifs itself; until then the server's pages answer. */
export async function computing(page: Page): Promise<void> {
  await living(page);
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => new URL(name).pathname.endsWith('/model.json')),
  );
  // What came is read in a task of its own, which idle time comes after.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}

/** The first call marks the page as it is; each later one says whether it still is that page. */
export const stayed = (page: Page) =>
  page.evaluate(() => {
    const { body } = document;
    const marked = body.dataset['stayed'] !== undefined;
    body.dataset['stayed'] = '';
    return marked;
  });

/** The segments of the drawing that carry a class, by name. */
export const marked = (page: Page, name: string) =>
  page
    .locator(`svg.atlas-drawing .segment.${name}`)
    .evaluateAll((boxes) => boxes.map((box) => (box as SVGElement).dataset['segment']!).sort());
