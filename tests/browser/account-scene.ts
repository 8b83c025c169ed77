import { afterAll, beforeAll } from 'vitest';
import { totpCode, totpStep } from '../../app/accounts/factors/totp.server';
import { base32 } from '../accounts/scene';
import { startServer, type ServerProcess } from '../setup/server-process';
import { expect, type Page } from './harness';
import { mailed } from './outbox';
import { arrive } from './steps';

export const password = '珠江两岸数字孪生';
export let server: ServerProcess;
export let base: string;

/** A server of its own for the tests of a file, where nobody has an account yet. */
export function useServer(): void {
  beforeAll(async () => {
    server = await startServer();
    base = server.address.replace('127.0.0.1', 'localhost');
  });
  afterAll(() => server.stop());
}

export const without = { javaScriptEnabled: false, tolerates: /4(03|10|22|29)/ };
export const send = (page: Page, name: string) =>
  arrive(page.getByRole('main').getByRole('button', { name, exact: true }));

/** Fills in and sends the registration, types the mailed code, and ends on the account page. */
export async function register(page: Page, email: string): Promise<void> {
  await page.goto(`${base}/registration`);
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByRole('checkbox').check();
  await send(page, '继续，寄验证码');
  await page.getByLabel('验证码').fill(await mailed(server.dataDir, email, /\b\d{8}\b/));
  await send(page, '完成注册');
  expect(new URL(page.url()).pathname).toBe('/account');
}

export async function signIn(page: Page, email: string, next = ''): Promise<void> {
  await page.goto(`${base}/sign-in${next}`);
  await page.getByLabel('邮箱').fill(email);
  await page.getByLabel('密码').fill(password);
  await send(page, '登录');
}

export const codeFor = (secret: string, steps = 0) => totpCode(base32(secret), totpStep(new Date()) + steps);

/**
 * A code that is wrong now, stays so for minutes, and is not told as one of a clock that is off: one of 25 is none of
 * 24.
 */
function wrongCode(secret: string): string {
  const right = Array.from({ length: 24 }, (_, step) => codeFor(secret, step - 12));
  return Array.from({ length: 25 }, (_, digits) => String(digits).padStart(6, '0')).find(
    (code) => !right.includes(code),
  )!;
}

/** Sets up the authenticator app after one wrong code; answers its secret. */
export async function enrol(page: Page): Promise<{ secret: string; recoveryCodes: string[] }> {
  await page.goto(`${base}/account/totp`);
  await send(page, '开始设置');
  const secret = (await page.getByRole('main').locator('code').first().textContent())!.replaceAll(' ', '');
  await page.getByLabel('应用显示的 6 位数字').fill(wrongCode(secret));
  await send(page, '确认并开启');
  expect(await page.getByRole('alert').textContent()).toContain('验证码不对');
  await page.getByLabel('应用显示的 6 位数字').fill(codeFor(secret));
  await send(page, '确认并开启');
  return { secret, recoveryCodes: await page.locator('.code-list li').allTextContents() };
}
