import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { bakedPng, bakedSvg, credentialText } from '../../app/certificates/documents/baking.server';
import { certificateMessages } from '../../app/certificates/messages';
import { certificateNumber } from '../../app/certificates/number';
import { resumeCertificate, suspendCertificate } from '../../app/certificates/issue/revocation.server';
import { at, valueOf } from '../certification/exam-scene';
import { describe, expect, expectAccessible, expectNoSidewaysScroll, phone, test, type Page } from './harness';
import { startIssued, type IssuedServer } from './issued-server';
import { startNetwork, type Network } from './network';
import { handOver, keptCopies, workerReady } from './verification-steps';

let network: Network;
let server: IssuedServer;

beforeAll(async () => {
  server = await startIssued(async (address) => (network = await startNetwork(address)).address);
});
beforeEach(() => network.comeBack());
let suspended = false;
/** Until the test ends. */
function suspend(): void {
  const { people, certificate } = server.made;
  valueOf(suspendCertificate(server.db, people.official, { id: certificate.id, reason: '核查' }, now()));
  suspended = true;
}
afterEach(() => {
  const { people, certificate } = server.made;
  if (suspended)
    valueOf(resumeCertificate(server.db, people.official, { id: certificate.id, reason: '核查无误' }, now()));
  suspended = false;
});
afterAll(async () => {
  await network.stop();
  await server.stop();
});

const now = () => at(new Date().toISOString());

/**
 * Only what a missing network brings about (the browser also asks for the worker's script anew); a refused script or
 * style fails the test as ever.
 */
const away = {
  tolerates:
    /^console: An unknown error occurred when fetching the script\. |ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_FAILED|ERR_SOCKET_NOT_CONNECTED|Failed to load resource: net::|^answer: 404/,
};

const verdict = async (page: Page) => (await page.locator('#verdict').locator('..').textContent())!;
const main = async (page: Page) => (await page.getByRole('main').textContent())!;

describe('without a network, after the page was opened once', () => {
  test('files are checked in the page: true, changed, taken back and late ones', async ({ open }) => {
    const sent: string[] = [];
    const page = await open(`${server.base}/verification`, away);
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    await workerReady(page);
    const credential = server.made.certificate.credential!;
    network.leave();

    await page.goto(`${server.base}/verification`);
    await page.getByText('现在没有网络').waitFor();
    await expectAccessible(page);
    await handOver(page, 'badge.json', credentialText(credential));
    await page.locator('#verdict').waitFor();
    expect(await verdict(page)).toContain('这张证书可以采信');
    for (const words of ['区锦麟', '依据：示例〔2026〕1号', '初级', '在您的设备上查验，文件没有发出'])
      expect(await main(page)).toContain(words);
    expect(await main(page)).toMatch(/状态截至 \d{4}-\d\d-\d\d \d\d:\d\d（北京时间），(刚刚|\d+ 分钟前)/);
    await expectAccessible(page);
    if (process.env.PICTURES)
      await page.screenshot({ path: join(process.env.PICTURES, 'offline-good.png'), fullPage: true });

    await page.goto(`${server.base}/verification`);
    await handOver(
      page,
      'badge.png',
      bakedPng([[true]], JSON.parse(credentialText(credential).replace('初级', '高级'))),
    );
    await page.getByText('签名对不上').waitFor();
    expect(await verdict(page)).toContain('这张证书不能采信');
    expect(await main(page)).not.toContain('区锦麟');

    await page.goto(`${server.base}/verification`);
    await handOver(page, 'photo.png', 'no picture');
    expect(await page.getByRole('alert').textContent()).toContain('文件打不开');

    // The status of two days ago is no answer, and the end of a certificate needs no status.
    await page.clock.setFixedTime(new Date(Date.now() + 49 * 3_600_000));
    await page.goto(`${server.base}/verification`);
    await handOver(page, 'badge.svg', bakedSvg([[true]], credential));
    await page.getByText('状态名单已过期，不能作数').waitFor();
    expect(await verdict(page)).toContain('现在还不能确定');
    expect(await main(page)).toContain('2 天前');
    await page.clock.setFixedTime(new Date('2035-01-01T00:00:00Z'));
    await page.goto(`${server.base}/verification`);
    await handOver(page, 'badge.svg', bakedSvg([[true]], credential));
    await page.getByText('已过有效期').waitFor();
    // A clock set back makes nothing valid again: the material knows when it was made.
    await page.clock.setFixedTime(new Date('2020-01-01T00:00:00Z'));
    await page.goto(`${server.base}/verification`);
    await handOver(page, 'badge.svg', bakedSvg([[true]], credential));
    await page.getByText('这张证书可以采信').waitFor();

    // Suspended meanwhile: unknown here until the page is opened with a network, known from then on.
    suspend();
    network.comeBack();
    await page.goto(`${server.base}/verification`);
    await page.evaluate(async () => (await fetch('/verification/material.json')).json());
    network.leave();
    await page.clock.setFixedTime(new Date());
    await page.goto(`${server.base}/verification`);
    await handOver(page, 'badge.json', credentialText(credential));
    await page.getByText('已暂停，等待核查').waitFor();
    expect(await verdict(page)).toContain('这张证书不能采信');
    expect(sent).toEqual([]);
  });

  test('a certificate’s page that was opened is shown with its age and the latest status; another number is said to be unknown here; names are kept nowhere', async ({
    open,
  }) => {
    const { number } = server.made.certificate;
    suspend();
    const page = await open(`${server.base}/certificates/${number}`, { ...away, viewport: phone });
    await workerReady(page);
    await page.goto(`${server.base}/certificates/${number}`);
    await page.getByRole('textbox', { name: '持证人' }).fill('区锦麟');
    await page.getByRole('button', { name: '核对姓名' }).click();
    await page.getByText('区锦麟').first().waitFor();
    await expect
      .poll(async () => Object.keys(await keptCopies(page.context())))
      .toContain(`${server.base}/certificates/${number}`);
    const kept = await keptCopies(page.context());
    expect(
      Object.entries(kept)
        .filter(([, text]) => text.includes('锦麟'))
        .map(([url]) => url),
    ).toEqual([]);
    expect(kept[`${server.base}/certificates/${number}`]).not.toMatch(/区|初级/);
    network.leave();

    await page.goto(`${server.base}/certificates/${number}`);
    await page.getByText('现在没有网络').waitFor();
    await expect.poll(() => main(page)).toMatch(/这一页存于 .*（北京时间），(刚刚|\d+ 分钟前)/);
    expect(await main(page)).toContain('已暂停，等待核查');
    await expectAccessible(page);
    await expectNoSidewaysScroll(page);
    if (process.env.PICTURES)
      await page.screenshot({ path: join(process.env.PICTURES, 'offline-certificate.png'), fullPage: true });

    const other = certificateNumber(2026, (bytes) => new Uint8Array(bytes));
    await page.goto(`${server.base}/certificates/${other}`);
    await page.getByText(`证书 ${other} 没有在这台设备上打开过`).waitFor();
    expect(await page.getByLabel('证书编号').inputValue(), 'what was typed need not be typed again').toBe(other);
    await page.goto(`${server.base}/verification`);
    await page.getByLabel('证书编号').fill(number.replaceAll('-', ' '));
    await page.getByLabel('持证人姓名').fill('区锦麟');
    await page.getByRole('button', { name: '查验', exact: true }).click();
    await page.getByText('姓名没有存在这台设备上').waitFor();
    expect(await main(page)).toContain(number);
  });
});

describe('what is kept ends', () => {
  /** As if the page had been opened so long ago. */
  const aged = (page: Page, path: string, days: number) =>
    page.evaluate(
      async ({ path, openedAt }) => {
        for (const name of await caches.keys()) {
          const cache = await caches.open(name);
          const kept = await cache.match(path);
          if (!kept) continue;
          const headers = new Headers(kept.headers);
          headers.set('Opened-At', openedAt);
          await cache.put(path, new Response(await kept.text(), { headers }));
        }
      },
      { path, openedAt: new Date(Date.now() - days * 86_400_000).toISOString() },
    );

  test('a certificate opened more than 30 days ago is shown no more and goes with the next page; without any status list nothing is said to be valid', async ({
    open,
  }) => {
    const path = `/certificates/${server.made.certificate.number}`;
    const page = await open(`${server.base}${path}`, away);
    await workerReady(page);
    await page.goto(`${server.base}${path}`);
    await expect.poll(async () => Object.keys(await keptCopies(page.context()))).toContain(`${server.base}${path}`);
    await aged(page, path, 31);
    network.leave();
    await page.goto(`${server.base}${path}`);
    await page.getByText(`证书 ${server.made.certificate.number} 没有在这台设备上打开过`).waitFor();

    await aged(page, path, 29);
    await page.evaluate(async () => {
      for (const name of await caches.keys()) await (await caches.open(name)).delete('/verification/material.json');
    });
    await page.goto(`${server.base}${path}`);
    await page.getByText('现在没有网络').waitFor();
    await expect.poll(() => main(page)).toContain(certificateMessages.zh.valid['status-unavailable']);

    await aged(page, path, 31);
    network.comeBack();
    await page.goto(`${server.base}/verification`);
    await expect.poll(async () => Object.keys(await keptCopies(page.context()))).not.toContain(`${server.base}${path}`);
  });
});
