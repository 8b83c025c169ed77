import { afterAll, beforeAll } from 'vitest';
import { credentialText } from '../../app/certificates/documents/baking.server';
import type { Material } from '../../app/certificates/verification/material';
import { certificateMessages } from '../../app/certificates/messages';
import { scriptWeight } from '../bench/script-weight';
import { cases, later } from '../certificates/verification/verification-cases';
import { describe, expect, test } from './harness';
import { startIssued, type IssuedServer } from './issued-server';
import { handOver, keptCopies, workerReady } from './verification-steps';

let server: IssuedServer;
beforeAll(async () => {
  server = await startIssued();
});
afterAll(() => server.stop());

describe('the worker', () => {
  test('answers for the pages that check certificates and no others, and fetches what it keeps as a stranger', async ({
    open,
  }) => {
    const page = await open(`${server.base}/verification?lang=en`);
    await workerReady(page);
    const scopes = await page.evaluate(async () =>
      (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname).sort(),
    );
    expect(scopes).toEqual(['/certificates/', '/verification']);
    await page.goto(`${server.base}/companies`);
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    const kept = Object.keys(await keptCopies(page.context())).map((url) => new URL(url).pathname);
    expect(new Set(kept.filter((path) => !path.startsWith('/assets/')))).toEqual(
      new Set(['/verification', '/verification/material.json', '/verification-check.js', '/favicon.svg']),
    );
  });

  test('a file that is dropped anywhere on the page is checked at once', async ({ open }) => {
    const page = await open(`${server.base}/verification?lang=en`);
    const text = credentialText(server.made.certificate.credential!).replace('区锦麟', '欧锦麟');
    const files = await page.evaluateHandle((json) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([json], 'badge.json'));
      return transfer;
    }, text);
    await page.dispatchEvent('main', 'drop', { dataTransfer: files });
    await page.getByText('Do not rely on this certificate').waitFor();
  });
});

test('a browser answers every case of the unit tests as the server does, in the same words', async ({ open }) => {
  const words = certificateMessages.zh;
  const page = await open(`${server.base}/verification`, { serviceWorkers: 'block' });
  let material: Material;
  await page.route('**/verification/material.json', (route) => route.fulfill({ json: material }));
  for (const { title, credential, world, now = later, expected } of cases) {
    const { documents, lists, authorisations } = await world();
    material = {
      madeAt: '2026-11-01T00:00:00Z',
      documents: Object.values(documents),
      lists: Object.values(lists),
      authorisations: authorisations.map(({ occupation, from, until, ...one }) => ({
        ...one,
        occupationId: occupation,
        fromOn: from,
        untilOn: until,
      })),
      bodies: [],
      occupations: [],
    };
    await page.clock.setFixedTime(now);
    await page.goto(`${server.base}/verification`);
    await handOver(page, 'badge.json', JSON.stringify(await credential()));
    await page.locator('#verdict').waitFor();
    const sentences = await page
      .locator('#verdict')
      .locator('xpath=../following-sibling::ul[1]/li/div/p')
      .allTextContents();
    const [genuine, authorised, valid] = expected;
    const begins = [
      words.genuine[genuine as 'yes'],
      authorised === 'yes' ? words.authorised.yes('粤人社〔示例〕1号') : words.authorised[authorised as 'no'],
      words.valid[valid as 'expired'],
    ].map((one) =>
      typeof one === 'string' ? one : (one as (at: string, age: string) => string)('|', '|').split('|')[0]!,
    );
    expect(
      sentences.map((one, at) => one.slice(0, begins[at]!.length)),
      title,
    ).toEqual(begins);
  }
});

test('the page loads little script until a file is handed over', async () => {
  expect(await scriptWeight(server.base, '/verification')).toBeLessThan(2_500);
});
