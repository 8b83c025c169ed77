import type { Locator, Page } from 'playwright-core';

/**
 * Clicks what leads to another document and waits until all of that document has been read: on a busy machine the
 * text of a page that has only begun to arrive is half a page.
 */
export async function arrive(target: Locator): Promise<void> {
  await Promise.all([target.page().waitForEvent('domcontentloaded'), target.click()]);
}

export const main = (page: Page) => page.getByRole('main');

/** Presses the first button of that name in the page's own part. */
export const press = (page: Page, name: string | RegExp) => arrive(main(page).getByRole('button', { name }).first());

/** Follows the first link of that name in the page's own part. */
export const follow = (page: Page, name: string | RegExp) => arrive(main(page).getByRole('link', { name }).first());
