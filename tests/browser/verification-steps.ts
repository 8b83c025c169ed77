import type { BrowserContext } from 'playwright-core';
import { certificateMessages } from '../../app/certificates/messages';
import type { Page } from './harness';

/** Until the worker has taken the page over, all is kept. */
export async function workerReady(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker?.controller !== null);
}

/** Gives a file to the page where certificates are checked. */
export async function handOver(
  page: Page,
  name: string,
  file: string | Buffer,
  language: 'zh' | 'en' = 'zh',
): Promise<void> {
  const words = certificateMessages[language];
  await page
    .getByLabel(words.file, { exact: true })
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(file) });
  await page.getByRole('button', { name: `${words.check} ${words.file}` }).click();
}

/** What the worker keeps now: texts by address. */
export function keptCopies(context: BrowserContext): Promise<Record<string, string>> {
  return context.pages()[0]!.evaluate(async () => {
    const found: Record<string, string> = {};
    for (const name of await caches.keys()) {
      for (const request of await (await caches.open(name)).keys()) {
        // The worker may drop one meanwhile.
        const kept = await caches.match(request);
        if (kept) found[request.url] = await kept.text();
      }
    }
    return found;
  });
}
