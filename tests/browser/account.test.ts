import { base, enrol, password, register, send, server, signIn, useServer, without } from './account-scene';
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
import { arrive } from './steps';

useServer();

describe('without script', () => {
  test('the printed link makes the first administrator, who finds somebody, grants a role and disables the account', async ({
    open,
  }) => {
    const reader = await open(`${base}/registration`, without);
    await register(reader, 'he.wei@example.cn');
    const link = /http\S+\/setup\/\S+/.exec(server.output())![0];
    const page = await open(link, without);
    await page.getByLabel('邮箱').fill('admin@example.cn');
    await page.getByLabel('密码', { exact: true }).fill(password);
    await page.getByRole('checkbox').check();
    await send(page, '设立管理员');
    await page.goto(`${base}/people`);
    expect(await page.getByRole('main').textContent()).toContain('要用第二验证方式登录');
    await enrol(page);
    await page.goto(`${base}/people`);
    await page.getByLabel('邮箱').fill('HE.WEI');
    await send(page, '查找');
    await arrive(page.getByRole('link', { name: 'he.wei@example.cn' }));
    await arrive(page.getByRole('main').getByRole('link', { name: '角色', exact: true }));
    await page.getByLabel('角色', { exact: true }).first().selectOption('member');
    await send(page, '授予角色');
    expect(await page.getByRole('alert').textContent()).toContain('企业成员要选企业');
    await page.getByLabel('角色', { exact: true }).first().selectOption('reviewer');
    await page.getByLabel('地区代码').fill('440100');
    await send(page, '授予角色');
    expect(await page.getByRole('main').textContent()).toContain('审核员 440100');
    await reader.goto(`${base}/account`);
    expect(new URL(reader.url()).pathname, 'sessions end with a change of roles').toBe('/sign-in');
    await arrive(page.getByRole('link', { name: '停用账号' }));
    await send(page, '停用账号');
    expect(await page.getByRole('alert').textContent()).toContain('请写明原因');
    await page.getByLabel('原因').fill('离职');
    await send(page, '停用账号');
    await signIn(reader, 'he.wei@example.cn');
    expect(await reader.getByRole('alert').textContent()).toContain('账号已停用');
    await page.goto(`${base}/history?outcome=denied`);
    expect(await page.getByRole('main').textContent()).toContain('/people');
    const again = await open(link, without);
    expect(await again.getByRole('main').textContent()).toContain('链接已用过');
  });

  test('everything held about somebody is shown, downloaded and deleted on request', async ({ open }) => {
    const page = await open(`${base}/registration`, without);
    await register(page, 'gu.yan@example.cn');
    await page.goto(`${base}/account/identity`);
    await page.getByLabel('姓名', { exact: true }).fill('顾燕');
    await page.getByRole('checkbox').check();
    // The session ends meanwhile: what was typed comes back, but for the number.
    await page.getByLabel('证件号码', { exact: true }).fill('11010519491231002X');
    await page.context().clearCookies({ name: '__Host-session' });
    await send(page, '保存');
    expect(await page.getByRole('status').textContent()).toContain('登录后会放回表单');
    await page.getByLabel('邮箱').fill('gu.yan@example.cn');
    await page.getByLabel('密码').fill(password);
    await send(page, '登录');
    expect(new URL(page.url()).pathname).toBe('/account/identity');
    expect(await page.getByRole('status').textContent()).toContain('您登录前填写的内容已放回');
    expect(await page.getByLabel('姓名', { exact: true }).inputValue()).toBe('顾燕');
    expect(await page.getByRole('checkbox').isChecked()).toBe(true);
    expect(await page.getByLabel('证件号码', { exact: true }).inputValue()).toBe('');
    await page.getByLabel('证件号码', { exact: true }).fill('11010519491231002X');
    await send(page, '保存');
    expect(await page.getByRole('status').count()).toBe(0);
    expect(await page.getByRole('main').textContent()).toContain('1101************2X');
    const file = await page.context().request.get(`${base}/account/data.json`);
    expect(file.headers()['cache-control']).toContain('no-store');
    const held = (await file.json()) as { identity: unknown; tables: { table: string }[] };
    expect(held.identity).toMatchObject({ name: '顾燕', idCard: '1101************2X' });
    expect(held.tables.map(({ table }) => table)).toEqual([
      'accounts',
      'role_grants',
      'sessions',
      'known_devices',
      'consents',
      'identities',
      'events',
    ]);
    await page.goto(`${base}/account/deletion`);
    await send(page, '申请注销');
    expect(await page.getByRole('alert').textContent()).toContain('请勾选确认');
    await page.getByRole('checkbox').check();
    await send(page, '申请注销');
    expect(await page.getByRole('main').textContent()).toMatch(/注销将于 \d{4}-\d\d-\d\d 执行/);
    await send(page, '撤回注销申请');
    expect(await page.getByRole('main').getByRole('button').allTextContents()).toEqual(['申请注销']);
  });
});

describe('on a phone, in the dark and in English', () => {
  const anonymous = [
    '/registration',
    '/registration/code?token=x',
    '/sign-in',
    '/sign-in/passkey',
    '/password-reset',
    '/password-reset?sent=yes',
  ];
  const own = [
    '',
    '/proof',
    '/email',
    '/password',
    '/totp',
    '/recovery-codes',
    '/passkeys',
    '/sessions',
    '/history',
    '/data',
    '/identity',
    '/consents',
    '/deletion',
  ].map((path) => `/account${path}`);

  test('every page before signing in fits and is accessible, a refused form too', async ({ open }) => {
    const page = await open(`${base}/sign-in?lang=en`, { viewport: narrow, colorScheme: 'dark', tolerates: /422/ });
    for (const path of anonymous) {
      await page.goto(`${base}${path}${path.includes('?') ? '&' : '?'}lang=en`);
      await expectEnglish(page);
      await expectAccessible(page);
    }
    await page.goto(`${base}/registration?lang=en`);
    await send(page, 'Continue and mail the code');
    expect(await page.getByRole('alert').getByRole('link').count()).toBe(3);
    await expectEnglish(page);
    await expectAccessible(page);
  });

  test('every page of an account fits and is accessible', async ({ open }) => {
    const page = await open(`${base}/registration`, { viewport: phone });
    await register(page, 'ma.lin@example.cn');
    for (const [at, path] of own.entries()) {
      await page.goto(`${base}${path}`);
      await expectNoSidewaysScroll(page);
      if (isJudged(at, 0)) await expectAccessible(page);
    }
  });

  test('so it is in English', async ({ open }) => {
    const page = await open(`${base}/registration`, { viewport: phone, colorScheme: 'dark' });
    await register(page, 'tan.yu@example.cn');
    for (const [at, path] of own.entries()) {
      await page.goto(`${base}${path}?lang=en`);
      await expectEnglish(page);
      if (isJudged(at, 1)) await expectAccessible(page);
    }
  });
});

async function expectEnglish(page: Page): Promise<void> {
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.getByRole('main').textContent(), page.url()).not.toMatch(/\p{Script=Han}/u);
  await expectNoSidewaysScroll(page);
}
