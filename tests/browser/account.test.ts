import { afterAll, beforeAll } from 'vitest';
import { totpCode, totpStep } from '../../app/accounts/totp.server';
import { base32 } from '../accounts/scene';
import { startServer, type ServerProcess } from '../setup/server-process';
import { describe, expect, expectAccessible, expectNoSidewaysScroll, narrow, phone, test, type Page } from './harness';
import { mailed } from './outbox';
import { arrive } from './steps';

const password = '珠江两岸数字孪生';
let server: ServerProcess;
let base: string;

beforeAll(async () => {
  server = await startServer();
  base = server.address.replace('127.0.0.1', 'localhost');
});
afterAll(async () => {
  await server.stop();
});

const without = { javaScriptEnabled: false, tolerates: /4(03|10|22|29)/ };
const send = (page: Page, name: string) => arrive(page.getByRole('main').getByRole('button', { name, exact: true }));

/** Fills in and sends the registration, types the mailed code, and ends on the account page. */
async function register(page: Page, email: string): Promise<void> {
  await page.goto(`${base}/registration`);
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('checkbox').check();
  await send(page, '继续，寄验证码');
  await page.getByLabel('验证码').fill(await mailed(server.dataDir, email, /\b\d{8}\b/));
  await send(page, '完成注册');
  expect(new URL(page.url()).pathname).toBe('/account');
}

async function signIn(page: Page, email: string, next = ''): Promise<void> {
  await page.goto(`${base}/sign-in${next}`);
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码').fill(password);
  await send(page, '登录');
}

const codeFor = (secret: string, steps = 0) => totpCode(base32(secret), totpStep(new Date()) + steps);

/** Sets up the authenticator app; answers its secret. */
async function enrol(page: Page): Promise<{ secret: string; recoveryCodes: string[] }> {
  await page.goto(`${base}/account/totp`);
  await send(page, '开始设置');
  const secret = (await page.getByRole('main').locator('code').first().textContent())!.replaceAll(' ', '');
  await page.getByLabel('应用显示的 6 位数字').fill('000000');
  await send(page, '确认并开启');
  expect(await page.getByRole('alert').textContent()).toContain('验证码不对');
  await page.getByLabel('应用显示的 6 位数字').fill(codeFor(secret));
  await send(page, '确认并开启');
  return { secret, recoveryCodes: await page.locator('.code-list li').allTextContents() };
}

describe('without script', () => {
  test('somebody registers with the mailed code, signs out and in again, and what was typed wrong is said and kept', async ({ open }) => {
    const page = await open(`${base}/registration`, without);
    await page.getByLabel('邮箱').fill('li.hua');
    await page.getByLabel('密码', { exact: true }).fill('短');
    await send(page, '继续，寄验证码');
    expect(await page.getByRole('alert').getByRole('listitem').allTextContents()).toEqual(['邮箱写法不对，例：name@example.cn。', '密码至少 8 个字符。', '同意后才能继续。']);
    expect(await page.getByLabel('邮箱').inputValue()).toBe('li.hua');
    expect(await page.getByLabel('密码', { exact: true }).inputValue()).toBe('');
    expect(await page.getByRole('alert').getByRole('link').first().getAttribute('href')).toBe(`#${await page.getByLabel('邮箱').getAttribute('id')}`);
    await register(page, 'li.hua@example.cn');

    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ name: '__Host-session', path: '/', httpOnly: true, secure: true, sameSite: 'Lax' });
    expect(Buffer.from(cookie!.value, 'base64url')).toHaveLength(32);
    await send(page, '退出登录');
    expect(await page.getByRole('status').textContent()).toBe('已退出登录。');
    expect(await page.context().cookies()).toEqual([]);
    await page.context().addCookies([cookie!]);
    await page.goto(`${base}/account`);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });

  test('a sign-in goes back to where the reader was, and nowhere else', async ({ open }) => {
    const page = await open(`${base}/companies?q=%E5%8D%97%E6%96%B9`, without);
    await register(page, 'wang.fang@example.cn');
    await send(page, '退出登录');
    await page.goto(`${base}/companies?q=%E5%8D%97%E6%96%B9`);
    await arrive(page.getByRole('banner').getByRole('link', { name: '登录' }));
    await page.getByLabel('邮箱').fill('wang.fang@example.cn');
    await page.getByLabel('密码').fill(password);
    await send(page, '登录');
    expect(page.url()).toBe(`${base}/companies?q=%E5%8D%97%E6%96%B9`);
    await arrive(page.getByRole('banner').getByRole('button', { name: '退出' }));
    expect(await page.getByRole('status').textContent()).toBe('已退出登录。');
    await signIn(page, 'wang.fang@example.cn', '?next=https%3A%2F%2Fevil.example%2F');
    expect(page.url()).toBe(`${base}/account`);
  });

  test('a forgotten password is set anew by the mailed link, once', async ({ open }) => {
    const page = await open(`${base}/password-reset`, without);
    await register(page, 'zhao.min@example.cn');
    await page.goto(`${base}/password-reset`);
    await page.getByLabel('邮箱').fill('zhao.min@example.cn');
    await send(page, '寄链接');
    const link = await mailed(server.dataDir, 'zhao.min@example.cn', /http\S+password-reset\/\S+/);
    expect(link.startsWith(`${base}/password-reset/`)).toBe(true);
    await page.goto(link);
    await page.getByLabel('新密码').fill('another good password');
    await send(page, '设为新密码');
    expect(await page.getByRole('status').textContent()).toBe('新密码已设好，请登录。');
    await page.goto(link);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('链接不能用了');
    await signIn(page, 'zhao.min@example.cn');
    expect(await page.getByRole('alert').textContent()).toContain('邮箱或密码不对');
  });

  test('the authenticator app is asked for at the next sign-in; a recovery code does instead, once', async ({ open }) => {
    const page = await open(`${base}/registration`, without);
    await register(page, 'chen.jie@example.cn');
    const { secret, recoveryCodes } = await enrol(page);
    expect(recoveryCodes).toHaveLength(10);
    const leave = async () => {
      await page.goto(`${base}/account`);
      await send(page, '退出登录');
      await signIn(page, 'chen.jie@example.cn');
      expect(new URL(page.url()).pathname).toBe('/sign-in/second-factor');
    };
    await leave();
    await page.goto(`${base}/account`);
    expect(new URL(page.url()).pathname, 'half a sign-in opens nothing').toBe('/sign-in');
    await signIn(page, 'chen.jie@example.cn');
    await page.getByLabel('验证器应用里的 6 位数字').fill(codeFor(secret, 1));
    await send(page, '确认并登录');
    expect(new URL(page.url()).pathname).toBe('/account');
    await leave();
    await arrive(page.getByRole('link', { name: '改用恢复码' }));
    await page.getByLabel('恢复码').fill(recoveryCodes[0]!.toLowerCase());
    await send(page, '确认并登录');
    expect(new URL(page.url()).pathname).toBe('/account');
    await leave();
    await arrive(page.getByRole('link', { name: '改用恢复码' }));
    await page.getByLabel('恢复码').fill(recoveryCodes[0]!);
    await send(page, '确认并登录');
    expect(await page.getByRole('alert').textContent()).toContain('验证码不对');
  });

  test('a session is ended from another browser', async ({ open }) => {
    const page = await open(`${base}/registration`, without);
    await register(page, 'sun.li@example.cn');
    const other = await open(`${base}/sign-in`, without);
    await signIn(other, 'sun.li@example.cn');
    await page.goto(`${base}/account/sessions`);
    expect(await page.getByRole('row').count()).toBe(3);
    await arrive(page.getByRole('button', { name: /^结束 \d/ }));
    expect(await page.getByRole('status').textContent()).toBe('会话已结束。');
    await other.goto(`${base}/account`);
    expect(new URL(other.url()).pathname).toBe('/sign-in');
  });

  test('the printed link makes the first administrator, who finds somebody, grants a role and disables the account', async ({ open }) => {
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
    await page.getByLabel('身份证号', { exact: true }).fill('11010519491231002X');
    await page.getByRole('checkbox').check();
    await send(page, '保存');
    expect(await page.getByRole('main').textContent()).toContain('1101************2X');
    const file = await page.context().request.get(`${base}/account/data.json`);
    expect(file.headers()['cache-control']).toContain('no-store');
    const held = (await file.json()) as { identity: unknown; tables: { table: string }[] };
    expect(held.identity).toMatchObject({ name: '顾燕', idCard: '1101************2X' });
    expect(held.tables.map(({ table }) => table)).toEqual(['accounts', 'role_grants', 'sessions', 'consents', 'identities', 'events']);
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

test('a passkey is added, signs in alone, and is removed', async ({ open }) => {
  const page = await open(`${base}/registration`);
  await register(page, 'lin.tao@example.cn');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', { options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true } });
  await page.goto(`${base}/account/passkeys`);
  await page.getByLabel('名称').fill('办公室电脑');
  await page.getByRole('button', { name: '在这台设备上加通行密钥' }).click();
  await page.waitForSelector('.code-list');
  expect(await page.getByRole('main').textContent()).toContain('办公室电脑');
  await page.getByRole('link', { name: '已保存，继续' }).click();
  await send(page, '退出登录');
  await page.getByRole('link', { name: '用通行密钥登录' }).click();
  await page.getByRole('button', { name: '用通行密钥继续' }).click();
  await page.waitForURL(`${base}/account`);
  await page.goto(`${base}/account/passkeys`);
  await page.getByRole('button', { name: '移除 办公室电脑' }).click();
  await page.waitForURL(`${base}/account/passkeys`);
  expect(await page.getByRole('main').textContent()).toContain('还没有。');
});

describe('on a phone, in the dark and in English', () => {
  const anonymous = ['/registration', '/registration/code?token=x', '/sign-in', '/sign-in/passkey', '/password-reset', '/password-reset?sent=yes'];
  const own = ['', '/proof', '/email', '/password', '/totp', '/recovery-codes', '/passkeys', '/sessions', '/history', '/data', '/identity', '/consents', '/deletion'].map((path) => `/account${path}`);

  test('every page before signing in fits and is accessible, a refused form too', async ({ open }) => {
    const page = await open(`${base}/sign-in?lang=en`, { viewport: narrow, colorScheme: 'dark', tolerates: /422/ });
    for (const path of anonymous) {
      await page.goto(`${base}${path}${path.includes('?') ? '&' : '?'}lang=en`);
      await expectEnglish(page);
    }
    await page.goto(`${base}/registration?lang=en`);
    await send(page, 'Continue and mail the code');
    expect(await page.getByRole('alert').getByRole('link').count()).toBe(3);
    await expectEnglish(page);
  });

  test('every page of an account fits and is accessible', async ({ open }) => {
    const page = await open(`${base}/registration`, { viewport: phone });
    await register(page, 'ma.lin@example.cn');
    for (const path of own) {
      await page.goto(`${base}${path}`);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
  });

  test('so it is in English', async ({ open }) => {
    const page = await open(`${base}/registration`, { viewport: phone, colorScheme: 'dark' });
    await register(page, 'tan.yu@example.cn');
    for (const path of own) {
      await page.goto(`${base}${path}?lang=en`);
      await expectEnglish(page);
    }
  });
});

async function expectEnglish(page: Page): Promise<void> {
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await page.getByRole('main').textContent(), page.url()).not.toMatch(/\p{Script=Han}/u);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page);
}
