import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { bakedPng, bakedSvg, credentialText } from '../../app/certificates/baking.server';
import type { Material } from '../../app/certificates/material';
import { certificateMessages } from '../../app/certificates/messages';
import { certificateNumber } from '../../app/certificates/number';
import { suspendCertificate } from '../../app/certificates/revocation.server';
import { openDatabase, type Database } from '../../db/client';
import { scriptWeight } from '../bench/script-weight';
import { issuedScene } from '../certificates/issued-scene';
import { cases, later } from '../certificates/verification-cases';
import { at, valueOf } from '../certification/exam-scene';
import { startServer, type ServerProcess } from '../setup/server-process';
import { describe, expect, expectAccessible, expectNoSidewaysScroll, phone, test, type Page } from './harness';

const environment = { SECRET_KEY: '07'.repeat(32) };
let first: ServerProcess;
let server: ServerProcess | null;
let base: string;
let db: Database;
let made: Awaited<ReturnType<typeof issuedScene>>;

beforeAll(async () => {
  first = server = await startServer({ environment });
  base = server.address.replace('127.0.0.1', 'localhost');
  db = openDatabase(join(first.dataDir, 'twinatlas.db'));
  made = await issuedScene(db, { origin: base, now: new Date(Date.now() - 60_000) });
});
beforeEach(async () => {
  if (!server) await comeBack();
});
afterAll(async () => {
  db.$client.close();
  await server?.stop();
  await first.stop();
});

/** The network is gone for everybody: nothing listens any more. */
async function goOffline(): Promise<void> {
  if (server === first) first.child.kill('SIGTERM');
  await (server === first ? new Promise((resolve) => first.child.once('exit', resolve)) : server!.stop());
  server = null;
}

async function comeBack(): Promise<void> {
  server = await startServer({ dataDir: first.dataDir, environment: { ...environment, PORT: new URL(base).port } });
}

/** Only what a missing network brings about; a refused script or style fails the test as ever. */
const away = { tolerates: /ERR_CONNECTION_REFUSED|ERR_FAILED|Failed to load resource: net::|^answer: 404/ };

/** Until the worker has taken the page over, all is kept. */
async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker?.controller !== null, undefined, { timeout: 20_000 });
}

async function hand(page: Page, name: string, file: string | Buffer): Promise<void> {
  await page.getByLabel('证书文件', { exact: true }).setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(file) });
  await page.getByRole('button', { name: '查验 证书文件' }).click();
}

const verdict = async (page: Page) => (await page.locator('#verdict').locator('..').textContent())!;
const main = async (page: Page) => (await page.getByRole('main').textContent())!;
const cached = (context: BrowserContext) =>
  context.pages()[0]!.evaluate(async () => {
    const found: Record<string, string> = {};
    for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) found[request.url] = await (await caches.match(request))!.text();
    return found;
  });

describe('without a network, after the page was opened once', () => {
  test('files are checked in the page: true, changed, taken back and late ones', async ({ open }) => {
    const sent: string[] = [];
    const page = await open(`${base}/verification`, away);
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    await ready(page);
    const credential = made.certificate.credential!;
    await goOffline();

    await page.goto(`${base}/verification`);
    await page.getByText('现在没有网络').waitFor();
    await expectAccessible(page);
    await hand(page, 'badge.json', credentialText(credential));
    await page.locator('#verdict').waitFor();
    expect(await verdict(page)).toContain('这张证书可以采信');
    for (const words of ['区锦麟', '依据：示例〔2026〕1号', '初级', '在您的设备上查验，文件没有发出']) expect(await main(page)).toContain(words);
    expect(await main(page)).toMatch(/状态截至 \d{4}-\d\d-\d\d \d\d:\d\d（北京时间），(刚刚|\d+ 分钟前)/);
    await expectAccessible(page);
    if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, 'offline-good.png'), fullPage: true });

    await page.goto(`${base}/verification`);
    await hand(page, 'badge.png', bakedPng([[true]], JSON.parse(credentialText(credential).replace('初级', '高级'))));
    await page.getByText('签名对不上').waitFor();
    expect(await verdict(page)).toContain('这张证书不能采信');
    expect(await main(page)).not.toContain('区锦麟');

    await page.goto(`${base}/verification`);
    await hand(page, 'photo.png', 'no picture');
    expect(await page.getByRole('alert').textContent()).toContain('文件打不开');

    // The status of two days ago is no answer, and the end of a certificate needs no status.
    await page.clock.setFixedTime(new Date(Date.now() + 49 * 3_600_000));
    await page.goto(`${base}/verification`);
    await hand(page, 'badge.svg', bakedSvg([[true]], credential));
    await page.getByText('状态名单已过期，不能作数').waitFor();
    expect(await verdict(page)).toContain('现在还不能确定');
    expect(await main(page)).toContain('2 天前');
    await page.clock.setFixedTime(new Date('2035-01-01T00:00:00Z'));
    await page.goto(`${base}/verification`);
    await hand(page, 'badge.svg', bakedSvg([[true]], credential));
    await page.getByText('已过有效期').waitFor();
    // A clock set back makes nothing valid again: the material knows when it was made.
    await page.clock.setFixedTime(new Date('2020-01-01T00:00:00Z'));
    await page.goto(`${base}/verification`);
    await hand(page, 'badge.svg', bakedSvg([[true]], credential));
    await page.getByText('这张证书可以采信').waitFor();

    // Suspended meanwhile: unknown here until the page is opened with a network, known from then on.
    valueOf(suspendCertificate(db, made.people.official, { id: made.certificate.id, reason: '核查' }, at(new Date().toISOString())));
    await comeBack();
    await page.goto(`${base}/verification`);
    await page.evaluate(async () => (await fetch('/verification/material.json')).json());
    await goOffline();
    await page.clock.setFixedTime(new Date());
    await page.goto(`${base}/verification`);
    await hand(page, 'badge.json', credentialText(credential));
    await page.getByText('已暂停，等待核查').waitFor();
    expect(await verdict(page)).toContain('这张证书不能采信');
    expect(sent).toEqual([]);
  });

  test('a certificate’s page that was opened is shown with its age and the latest status; another number is said to be unknown here; names are kept nowhere', async ({ open }) => {
    const { number } = made.certificate;
    const page = await open(`${base}/certificates/${number}`, { ...away, viewport: phone });
    await ready(page);
    await page.goto(`${base}/certificates/${number}`);
    await page.getByLabel('持证人').fill('区锦麟');
    await page.getByRole('button', { name: '核对姓名' }).click();
    await page.getByText('区锦麟').first().waitFor();
    await expect.poll(async () => Object.keys(await cached(page.context()))).toContain(`${base}/certificates/${number}`);
    const kept = await cached(page.context());
    expect(Object.entries(kept).filter(([, text]) => text.includes('锦麟')).map(([url]) => url)).toEqual([]);
    expect(kept[`${base}/certificates/${number}`]).toContain('区＊＊');
    await goOffline();

    await page.goto(`${base}/certificates/${number}`);
    await page.getByText('现在没有网络').waitFor();
    await expect.poll(() => main(page)).toMatch(/这一页存于 .*（北京时间），(刚刚|\d+ 分钟前)/);
    expect(await main(page)).toContain('已暂停，等待核查');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, 'offline-certificate.png'), fullPage: true });

    const other = certificateNumber(2026, (bytes) => new Uint8Array(bytes));
    await page.goto(`${base}/certificates/${other}`);
    await page.getByText(`证书 ${other} 没有在这台设备上打开过`).waitFor();
    await page.goto(`${base}/verification`);
    await page.getByLabel('证书编号').fill(number.replaceAll('-', ' '));
    await page.getByLabel('持证人姓名').fill('区锦麟');
    await page.getByRole('button', { name: '查验', exact: true }).click();
    await page.getByText('姓名没有存在这台设备上').waitFor();
    expect(await main(page)).toContain('区＊＊');
  });
});

describe('what is kept ends', () => {
  /** As if the page had been opened so long ago. */
  const aged = (page: Page, path: string, days: number) =>
    page.evaluate(async ({ path, openedAt }) => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        const kept = await cache.match(path);
        if (!kept) continue;
        const headers = new Headers(kept.headers);
        headers.set('Opened-At', openedAt);
        await cache.put(path, new Response(await kept.text(), { headers }));
      }
    }, { path, openedAt: new Date(Date.now() - days * 86_400_000).toISOString() });

  test('a certificate opened more than 30 days ago is shown no more and goes with the next page; without any status list nothing is said to be valid', async ({ open }) => {
    const path = `/certificates/${made.certificate.number}`;
    const page = await open(`${base}${path}`, away);
    await ready(page);
    await page.goto(`${base}${path}`);
    await expect.poll(async () => Object.keys(await cached(page.context()))).toContain(`${base}${path}`);
    await aged(page, path, 31);
    await goOffline();
    await page.goto(`${base}${path}`);
    await page.getByText(`证书 ${made.certificate.number} 没有在这台设备上打开过`).waitFor();

    await aged(page, path, 29);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await (await caches.open(name)).delete('/verification/material.json');
    });
    await page.goto(`${base}${path}`);
    await page.getByText('现在没有网络').waitFor();
    await expect.poll(() => main(page)).toContain(certificateMessages.zh.valid['status-unavailable']);

    await aged(page, path, 31);
    await comeBack();
    await page.goto(`${base}/verification`);
    await expect.poll(async () => Object.keys(await cached(page.context()))).not.toContain(`${base}${path}`);
  });
});

describe('the worker', () => {
  test('answers for the pages that check certificates and no others, and fetches what it keeps as a stranger', async ({ open }) => {
    const page = await open(`${base}/verification?lang=en`, away);
    await ready(page);
    const scopes = await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname).sort());
    expect(scopes).toEqual(['/certificates/', '/verification']);
    await page.goto(`${base}/companies`);
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
    const kept = Object.keys(await cached(page.context())).map((url) => new URL(url).pathname);
    expect(new Set(kept.filter((path) => !path.startsWith('/assets/')))).toEqual(new Set(['/verification', '/verification/material.json', '/verification-check.js', '/favicon.svg']));
  });

  test('a file that is dropped anywhere on the page is checked at once', async ({ open }) => {
    const page = await open(`${base}/verification?lang=en`);
    const text = credentialText(made.certificate.credential!).replace('区锦麟', '欧锦麟');
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
  const page = await open(`${base}/verification`, { serviceWorkers: 'block' });
  let material: Material;
  await page.route('**/verification/material.json', (route) => route.fulfill({ json: material }));
  for (const { title, credential, world, now = later, expected } of cases) {
    const { documents, lists, authorisations } = await world();
    material = { madeAt: '2026-11-01T00:00:00Z', documents: Object.values(documents), lists: Object.values(lists), authorisations: authorisations.map(({ occupation, from, until, ...one }) => ({ ...one, occupationId: occupation, fromOn: from, untilOn: until })), bodies: [], occupations: [] };
    await page.clock.setFixedTime(now);
    await page.goto(`${base}/verification`);
    await hand(page, 'badge.json', JSON.stringify(await credential()));
    await page.locator('#verdict').waitFor();
    const sentences = await page.locator('#verdict').locator('xpath=../following-sibling::ul[1]/li/div/p').allTextContents();
    const [genuine, authorised, valid] = expected;
    const begins = [words.genuine[genuine as 'yes'], authorised === 'yes' ? words.authorised.yes('粤人社〔示例〕1号') : words.authorised[authorised as 'no'], words.valid[valid as 'expired']].map((one) => (typeof one === 'string' ? one : (one as (at: string, age: string) => string)('|', '|').split('|')[0]!));
    expect(sentences.map((one, at) => one.slice(0, begins[at]!.length)), title).toEqual(begins);
  }
});

test('the page loads little script until a file is handed over', async () => {
  expect(await scriptWeight(base, '/verification')).toBeLessThan(2_500);
});
