import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { bakedSvg, credentialText } from '../../app/certificates/documents/baking.server';
import { describe, expect, expectAccessible, expectNoSidewaysScroll, narrow, phone, test } from './harness';
import { startIssued, type IssuedServer } from './issued-server';
import { arrive } from './steps';

let at: IssuedServer;

beforeAll(async () => {
  at = await startIssued();
});
afterAll(() => at.stop());

const without = { javaScriptEnabled: false, tolerates: /4(04|22)/ };

describe('anybody, without an account and without script', () => {
  test('checks a certificate by number and name and reads three answers', async ({ open }) => {
    const page = await open(`${at.base}/`, without);
    await arrive(page.getByRole('main').getByRole('link', { name: '查验证书', exact: true }));
    await page.getByLabel('证书编号').fill(at.made.certificate.number.replaceAll('-', ' '));
    await page.getByLabel('持证人姓名').fill('区锦');
    await arrive(page.getByRole('button', { name: '查验', exact: true }));
    expect(await page.getByRole('alert').textContent()).toContain('这个编号发过证书，但姓名对不上');
    expect(await page.getByLabel('持证人姓名').inputValue()).toBe('区锦');
    await page.getByLabel('持证人姓名').fill('区锦麟');
    await arrive(page.getByRole('button', { name: '查验', exact: true }));
    expect(await page.getByRole('status').textContent()).toContain('这张证书可以采信');
    const main = (await page.getByRole('main').textContent())!;
    for (const words of ['区锦麟', '依据：示例〔2026〕1号', '第 1 行', '已核对：记在公开日志里'])
      expect(main).toContain(words);
    expect(page.url()).not.toContain('%E5%8C%BA');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '下载签名文件（JSON）' }).click();
    expect((await download).suggestedFilename()).toBe(`${at.made.certificate.number}.json`);
  });

  test('types a number alone and comes to its page, which asks whose it is', async ({ open }) => {
    const page = await open(`${at.base}/verification`, without);
    await page.getByLabel('证书编号').fill(at.made.certificate.number);
    await arrive(page.getByRole('button', { name: '查验', exact: true }));
    expect(page.url()).toBe(`${at.base}/certificates/${at.made.certificate.number}`);
    expect(await page.getByRole('status').textContent()).toContain('编号有效，还没有核对是谁的');
    await page.getByRole('textbox', { name: '持证人' }).fill('区锦麟');
    await arrive(page.getByRole('button', { name: '核对姓名' }));
    expect(await page.getByRole('status').textContent()).toContain('这张证书可以采信');
  });

  test('follows the address on the certificate, and sees the name only after typing it', async ({ open }) => {
    const page = await open(`${at.base}/certificates/${at.made.certificate.number}?lang=en`, without);
    expect(await page.getByRole('main').textContent()).toContain('A number alone shows');
    expect(await page.content()).not.toMatch(/区|junior/);
    await page.getByRole('textbox', { name: 'Holder' }).fill('区锦麟');
    await arrive(page.getByRole('button', { name: 'Check the name' }));
    expect(await page.getByRole('main').textContent()).toContain('区锦麟');
    await page.goto(`${at.base}/certificates/TA-2026-22222222`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('查不了这张证书');
  });

  test('hands over the file: a true one is good, a changed one is not', async ({ open }) => {
    const page = await open(`${at.base}/verification`, without);
    const send = async (name: string, text: string) => {
      await page.goto(`${at.base}/verification`);
      await page
        .getByLabel('证书文件', { exact: true })
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });
      await arrive(page.getByRole('button', { name: '查验 证书文件' }));
    };
    const credential = at.made.certificate.credential!;
    await send('badge.svg', bakedSvg([[true]], credential));
    expect(await page.getByRole('status').textContent()).toContain('这张证书可以采信');
    await send('badge.json', credentialText(credential).replace('初级', '高级'));
    expect(await page.getByRole('status').textContent()).toContain('这张证书不能采信');
    expect(await page.getByRole('main').textContent()).not.toContain('区锦麟');
    await send('photo.png', 'no picture');
    expect(await page.getByRole('alert').textContent()).toContain('文件打不开');
  });
});

test('the documents a verifier fetches lie at the addresses the credential names', async () => {
  const credential = at.made.certificate.credential!;
  const list = await fetch(credential.credentialStatus.statusListCredential);
  expect([
    list.status,
    list.headers.get('access-control-allow-origin'),
    ((await list.json()) as { id: string }).id,
  ]).toEqual([200, '*', credential.credentialStatus.statusListCredential]);
  const did = await fetch(`${at.base}/issuers/alliance/did.json`);
  expect([did.headers.get('content-type'), ((await did.json()) as { id: string }).id]).toEqual([
    'application/did+json',
    credential.issuer.id,
  ]);
  expect((await fetch(credential.credentialSubject.achievement.id)).status).toBe(200);
  expect((await fetch(`${at.base}/issuers/nobody/did.json`)).status).toBe(404);
  expect(((await (await fetch(`${at.base}/certificate-log.json`)).json()) as { size: number }).size).toBe(8);
});

test('the pages fit a phone, in the dark and in English, and axe finds nothing', async ({ open }) => {
  const number = at.made.certificate.number;
  for (const path of [
    // What links lead to without a number is looked at by crawl.test.ts.
    `/certificates/${number}`,
    '/certification/bim-twin/1',
    '/certification/iot-twin/5',
  ]) {
    const page = await open(`${at.base}${path}`, { viewport: phone });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    if (process.env.PICTURES)
      await page.screenshot({
        path: join(process.env.PICTURES, `${path.slice(1).replaceAll('/', '-')}.png`),
        fullPage: true,
      });
    await page.close();
    const dark = await open(`${at.base}${path}?lang=en`, { viewport: narrow, colorScheme: 'dark' });
    await expectNoSidewaysScroll(dark);
    await expectAccessible(dark);
    await dark.close();
  }
});
