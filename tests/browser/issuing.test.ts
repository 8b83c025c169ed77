import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { startDemonstration, type Demonstration } from './demonstration';
import {
  describe,
  expect,
  expectAccessible,
  expectNoSidewaysScroll,
  isJudged,
  narrow,
  phone,
  test,
  type Page,
} from './harness';
import { mailed } from './outbox';
import { arrive, follow, main, press } from './steps';

let demo: Demonstration;
beforeAll(async () => {
  demo = await startDemonstration();
});
afterAll(() => demo.stop());

const without = { javaScriptEnabled: false, tolerates: /4(03|04|09|22)/ };
const text = async (page: Page) => (await main(page).textContent())!;
/** Waits for the background to finish, as somebody who presses “refresh” does. */
async function issued(page: Page): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if ((await text(page)).includes('已签发。')) return;
    await page.waitForTimeout(250);
    await follow(page, '更新进度');
  }
  throw new Error(await text(page));
}

describe('one exam, a certificate per body, without script', () => {
  test('a passed candidate’s certificate is proposed by one official, issued by another, and revoked by two', async ({
    open,
  }) => {
    const one = await open(`${demo.base}/`, without);
    const two = await open(`${demo.base}/`, without);
    await demo.signIn(one, 'official');
    await demo.signIn(two, 'official2');

    await one.goto(`${demo.base}/account`);
    await follow(one, '认证工作台');
    await follow(one, '证书工作台');
    await arrive(main(one).locator('#waiting + ul a').first());
    expect(await text(one)).toContain('林晓');
    expect(await text(one)).toContain('编号待抽');
    await press(one, '提出这一批');
    const batch = new URL(one.url()).pathname;
    expect(await text(one)).toContain('这一批是您提出的');
    expect(await main(one).getByRole('button', { name: /^签发/ }).count()).toBe(0);

    await two.goto(`${demo.base}/certificate-desk`);
    await follow(two, new RegExp(`第 ${batch.split('/').at(-1)} 批`));
    expect(await text(two)).toContain('演示〔2026〕1号');
    await press(two, '签发 1 张');
    await issued(two);

    const holder = await open(`${demo.base}/`, without);
    await demo.signIn(holder, 'talent');
    await holder.goto(`${demo.base}/wallet`);
    const number = /TA-\d{4}-\w{8}/.exec(await text(holder))![0];
    await mailed(demo.dataDir, 'talent@demo.example.cn', new RegExp(number));

    // Another name: the holder asks, one accepts, the other issues; the old certificate is superseded.
    await follow(holder, '续期、更正、更名');
    expect(await text(holder)).toContain('还没到续期时间');
    await holder.getByLabel('新证书上的姓名').fill('');
    await holder.getByLabel('说明').fill('第二个字写错');
    await press(holder, '申请换发');
    expect(await holder.getByRole('alert').textContent()).toContain('请填写新证书上的姓名');
    expect(await holder.getByLabel('说明').inputValue()).toBe('第二个字写错');
    await holder.getByLabel('新证书上的姓名').fill('林小');
    await press(holder, '申请换发');
    expect(await text(holder)).toContain('已提交，等主管答复');
    await one.goto(`${demo.base}/certificate-desk/requests`);
    await follow(one, new RegExp(number));
    await one.getByLabel('答复').fill('已核对身份证');
    await press(one, '受理，提出换发');
    await follow(one, /第 \d+ 批/);
    await two.goto(one.url());
    await press(two, '签发 1 张');
    await issued(two);
    await holder.goto(`${demo.base}/wallet`);
    expect(await text(holder)).toContain('已由新证书取代');
    const second = /TA-\d{4}-\w{8}/.exec(await text(holder))![0];

    // Revocation: asked for by one, who cannot decide; decided by the other.
    await one.goto(`${demo.base}/certificate-desk/certificates?q=${second.toLowerCase()}`);
    await follow(one, second);
    await follow(one, '提出撤销');
    await press(one, '提出撤销');
    expect(await one.getByRole('alert').textContent()).toContain('原因');
    await one.getByLabel('原因').fill('材料不实');
    await press(one, '提出撤销');
    expect(await text(one)).toContain('撤销是您提出的');
    await two.goto(`${demo.base}/certificate-desk/revocations`);
    await two.getByLabel(`选 ${second}`).check();
    await press(two, '撤销选中的');
    expect(await two.getByRole('status').textContent()).toBe('已撤销 1 张证书，已邮件告知持证人。');
    const anybody = await open(`${demo.base}/certificates/${second}`, without);
    expect(await text(anybody)).toContain('发证机构已撤销，不是换新');
    await mailed(demo.dataDir, 'talent@demo.example.cn', /材料不实/);
  });

  test('a body is added, authorised and given a key by two, and loses it; names that claim too much are refused', async ({
    open,
  }) => {
    const page = await open(`${demo.base}/`, without);
    const two = await open(`${demo.base}/`, without);
    await demo.signIn(page, 'official');
    await demo.signIn(two, 'official2');
    /** The other official does what was proposed; the first goes on at the body. */
    const carried = async () => {
      expect(await text(page)).toContain('您提出的，由另一位产业主管办理');
      await two.goto(page.url());
      await press(two, '核对无误，办理');
      await page.goto(`${demo.base}/certificate-desk/bodies/example-school`);
    };
    await page.goto(`${demo.base}/certificate-desk`);
    await follow(page, '机构、授权和密钥');
    await page.getByLabel('代号', { exact: true }).fill('Example School');
    await page.getByLabel('中文名称').fill('国家数字孪生学院');
    await page.getByLabel('英文名称').fill('Example school');
    await press(page, '登记');
    expect(await page.getByRole('alert').textContent()).toContain('代号只用小写字母');
    await page.getByLabel('代号', { exact: true }).fill('example-school');
    await press(page, '登记');
    expect(await page.getByRole('alert').textContent()).toContain('名称里的“国家”超出了');
    await page.getByLabel('中文名称').fill('示例数字孪生学院');
    await press(page, '登记');
    await carried();
    expect(await text(page)).toContain('没有在有效期内的授权');
    await follow(page, '登记一项授权');
    await page.getByLabel('起日').fill('2026-99-01');
    await press(page, '登记授权');
    expect(await page.getByRole('alert').textContent()).toContain('日期写法');
    await page.getByLabel('起日').fill('2026-01-01');
    await page.getByLabel('五级 / 初级', { exact: true }).check();
    await page.getByLabel('依据文件').fill('示例〔2026〕3号');
    await press(page, '登记授权');
    await carried();
    await press(page, '生成密钥');
    await carried();
    expect(await text(page)).toContain('可以发证');
    await follow(page, '密钥泄露');
    await page.getByLabel('原因').fill('演练');
    await press(page, '作废密钥');
    expect(await page.getByRole('alert').textContent()).toContain('请勾选确认');
    await page.getByLabel('我确认').check();
    await press(page, '作废密钥');
    // At once, by one person; the key after it waits for the other.
    expect(await text(page)).toContain('启用新的签名密钥');
    await page.goto(`${demo.base}/certificate-desk/bodies/example-school`);
    expect(await text(page)).toContain('起作废');
  });
});

test('the pages fit a phone, in the dark and in English, and axe finds nothing', async ({ open }) => {
  const page = await open(`${demo.base}/`, { viewport: phone });
  await demo.signIn(page, 'official2');
  await page.goto(`${demo.base}/certificate-desk/certificates?state=issued`);
  const number = (await main(page).locator('tbody th a').first().textContent())!;
  const desk = [
    '',
    '/batches',
    '/batches/1',
    '/certificates',
    `/certificates/${number}`,
    `/certificates/${number}/replacement`,
    `/certificates/${number}/revocation`,
    '/revocations',
    '/requests',
    '/bodies',
    '/bodies/alliance',
    '/bodies/alliance/authorisations',
    '/bodies/alliance/lost-key',
    '/bodies/alliance/end',
    '/authorisations/1',
    '/sessions/1',
    '/account-moves',
  ].map((path) => `/certificate-desk${path}`);
  for (const [at, path] of [...desk, '/certification-desk'].entries()) {
    for (const [look, viewport, address] of [
      [0, phone, path],
      [1, narrow, `${path}${path.includes('?') ? '&' : '?'}lang=en`],
    ] as const) {
      await page.setViewportSize(viewport);
      await page.emulateMedia({ colorScheme: viewport === narrow ? 'dark' : 'light' });
      await page.goto(`${demo.base}${address}`);
      await expectNoSidewaysScroll(page);
      if (isJudged(at, look)) await expectAccessible(page);
      if (process.env.PICTURES)
        await page.screenshot({
          path: join(process.env.PICTURES, `${address.slice(1).replaceAll(/[/?=&]/g, '-')}.png`),
          fullPage: true,
        });
    }
  }
});
