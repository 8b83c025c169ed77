import { base, codeFor, enrol, password, register, send, server, signIn, useServer, without } from './account-scene';
import { describe, expect, test } from './harness';
import { mailed } from './outbox';
import { arrive } from './steps';

useServer();

describe('without script', () => {
  test('somebody registers with the mailed code, signs out and in again, and what was typed wrong is said and kept', async ({
    open,
  }) => {
    const page = await open(`${base}/registration`, without);
    await page.getByLabel('邮箱').fill('li.hua');
    await page.getByLabel('密码', { exact: true }).fill('短');
    await send(page, '继续，寄验证码');
    expect(await page.getByRole('alert').getByRole('listitem').allTextContents()).toEqual([
      '邮箱写法不对，例：name@example.cn。',
      '密码至少 8 个字符。',
      '同意后才能继续。',
    ]);
    expect(await page.getByLabel('邮箱').inputValue()).toBe('li.hua');
    expect(await page.getByLabel('密码', { exact: true }).inputValue()).toBe('');
    expect(await page.getByRole('alert').getByRole('link').first().getAttribute('href')).toBe(
      `#${await page.getByLabel('邮箱').getAttribute('id')}`,
    );
    await register(page, 'li.hua@example.cn');

    const cookies = async () => (await page.context().cookies()).sort((a, b) => a.name.localeCompare(b.name));
    const [cookie, device] = await cookies();
    expect(device).toMatchObject({
      name: '__Secure-device',
      path: '/sign-in',
      httpOnly: true,
      secure: true,
      sameSite: 'Strict',
    });
    expect(cookie).toMatchObject({ name: '__Host-session', path: '/', httpOnly: true, secure: true, sameSite: 'Lax' });
    expect(Buffer.from(cookie!.value, 'base64url')).toHaveLength(32);
    await send(page, '退出登录');
    expect(await page.getByRole('status').textContent()).toBe('已退出登录。');
    // The browser stays known: strangers' wrong passwords do not slow it.
    expect((await cookies()).map((one) => one.name)).toEqual(['__Secure-device']);
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
    expect(page.url()).toBe(`${base}/inbox`);
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

  test('the authenticator app is asked for at the next sign-in; a recovery code does instead, once', async ({
    open,
  }) => {
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
    expect(new URL(page.url()).pathname).toBe('/inbox');
    await leave();
    await arrive(page.getByRole('link', { name: '改用恢复码' }));
    await page.getByLabel('恢复码').fill(recoveryCodes[0]!.toLowerCase());
    await send(page, '确认并登录');
    expect(new URL(page.url()).pathname).toBe('/inbox');
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
});

test('a passkey is added, signs in alone, and is removed', async ({ open }) => {
  const page = await open(`${base}/registration`);
  await register(page, 'lin.tao@example.cn');
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(`${base}/account/passkeys`);
  await page.getByLabel('名称').fill('办公室电脑');
  await page.getByRole('button', { name: '在这台设备上加通行密钥' }).click();
  await page.waitForSelector('.code-list');
  expect(await page.getByRole('main').textContent()).toContain('办公室电脑');
  await arrive(page.getByRole('link', { name: '已保存，继续' }));
  await send(page, '退出登录');
  await arrive(page.getByRole('link', { name: '用通行密钥登录' }));
  await page.getByRole('button', { name: '用通行密钥继续' }).click();
  await page.waitForURL(`${base}/inbox`);
  await page.goto(`${base}/account/passkeys`);
  await arrive(page.getByRole('button', { name: '移除 办公室电脑' }));
  expect(page.url()).toBe(`${base}/account/passkeys`);
  expect(await page.getByRole('main').textContent()).toContain('还没有。');
});
