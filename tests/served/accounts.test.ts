import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readMail, type ReadMail } from '../browser/outbox';
import { startServer, type ServerProcess } from '../setup/server-process';
import { genuineForm } from '../web/genuine-form';

const received: ReadMail[] = [];
const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('end', () => {
      received.push(readMail(Buffer.concat(chunks).toString('utf8')));
      done();
    });
  },
});
let server: ServerProcess;

beforeAll(async () => {
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  server = await startServer({
    environment: { SMTP_URL: `smtp://127.0.0.1:${port}`, PUBLIC_ORIGIN: 'https://atlas.example.cn' },
  });
});
afterAll(async () => {
  await server.stop();
  await new Promise<void>((resolve) => smtp.close(() => resolve()));
});

const own = { Origin: 'https://atlas.example.cn' };
const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = own) =>
  fetch(`${server.address}${path}`, { method: 'POST', redirect: 'manual', headers, body: genuineForm(fields) });
const password = '珠江两岸数字孪生';
const mailsTo = (address: string) => received.filter(({ to }) => to === address).map(({ text }) => text);

/** Begins a registration, types the mailed code, and answers what the last step did. */
async function register(email: string): Promise<Response> {
  const begun = await post('/registration', { email, password, consent: 'yes' });
  expect(begun.status).toBe(302);
  await expect.poll(() => mailsTo(email)).toHaveLength(1);
  const code = /\b\d{8}\b/.exec(mailsTo(email)[0]!)![0];
  return post(begun.headers.get('Location')!, { code });
}

describe('a server with real mail', () => {
  test('registers somebody with the code that the mail server received, and hands out a cookie that only this host gets', async () => {
    const finished = await register('li.hua@example.cn');
    expect(finished.headers.get('Location')).toBe('/account');
    const [session, device, ...more] = finished.headers.getSetCookie();
    expect(session).toMatch(/^__Host-session=[\w-]{43}; HttpOnly; Max-Age=\d+; Path=\/; SameSite=Lax; Secure$/);
    expect(device).toMatch(
      /^__Secure-device=[\w-]{43}; Path=\/sign-in; Max-Age=15552000; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(more).toEqual([]);
    const cookie = session!.split(';')[0]!;
    const account = await fetch(`${server.address}/account`, { headers: { Cookie: cookie } });
    expect([account.status, account.headers.get('Cache-Control')]).toEqual([200, 'private, no-store']);
    const home = await fetch(`${server.address}/`, { headers: { Cookie: cookie } });
    expect(home.headers.get('Cache-Control')).toContain('no-store');
  });

  test('mails links to its configured address, whatever host a request claims', async () => {
    const email = 'wang.fang@example.cn';
    await register(email);
    await post('/password-reset', { email }, { ...own, 'X-Forwarded-Host': 'evil.example' });
    await expect.poll(() => mailsTo(email)[1]).toMatch(/https:\/\/atlas\.example\.cn\/password-reset\/[\w-]{43}/);
    expect(mailsTo(email)[1]).not.toContain('evil');
  });

  test('answers a registration, a reset and a wrong sign-in alike for a known and an unknown address', async () => {
    const seen = async (path: string, fields: Record<string, string>) => {
      const answer = await post(path, fields);
      return `${answer.status} ${(answer.headers.get('Location') ?? '').replace(/token=[\w-]+/, 'token=…')}`;
    };
    await register('zhao.min@example.cn');
    for (const email of ['zhao.min@example.cn', 'nobody@example.cn']) {
      expect(await seen('/registration', { email, password, consent: 'yes' })).toBe('302 /registration/code?token=…');
      expect(await seen('/password-reset', { email })).toBe('302 /password-reset?sent=yes');
      expect(await seen('/sign-in', { email, password: 'not the password' })).toBe('422 ');
    }
  });

  test('refuses too many tries with the time to wait', async () => {
    // The same form sent once more within a minute is no further try (decision 0046): each of these was opened anew.
    const ask = (showing: number) =>
      post('/password-reset', { email: 'many@example.cn', 'form-showing': `${showing}` });
    let answer = await ask(0);
    for (let tries = 1; tries <= 3; tries += 1) answer = await ask(tries);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await answer.text()).toContain('已给这个邮箱寄过链接，请用最近那封里的');
  });
});

describe('while a stranger tries the passwords of an account', () => {
  const email = 'sun.li@example.cn';
  const signIn = (password: string, cookie: Record<string, string> = {}) =>
    post('/sign-in', { email, password }, { ...own, ...cookie });

  test('a browser that signed in before is let in, and an unknown one of that network is told the wait and the other ways', async () => {
    await register(email);
    const device = (await signIn(password)).headers.getSetCookie()[1]!.split(';')[0]!;
    let refused = await signIn('not the password');
    for (let tries = 0; tries < 10; tries += 1) refused = await signIn('not the password');
    expect([refused.status, Number(refused.headers.get('Retry-After')) > 0]).toEqual([429, true]);
    expect(await refused.text()).toContain('不想等：用以前登录过的浏览器、通行密钥，或点“忘记密码”用寄来的链接。');
    expect((await signIn(password)).status).toBe(429);
    expect((await signIn(password, { Cookie: device })).headers.get('Location')).toBe('/inbox');
  });
});

describe('a write that does not come from our own pages', () => {
  test.each([
    ['another origin', { Origin: 'https://evil.example' }],
    ['no origin at all', {}],
    ['the origin null', { Origin: 'null' }],
    ['a cross-site fetch', { Origin: 'https://atlas.example.cn', 'Sec-Fetch-Site': 'cross-site' }],
    ['a forged X-Forwarded-Host', { Origin: 'https://evil.example', 'X-Forwarded-Host': 'evil.example' }],
  ])('with %s is answered 403, on pages and on resource routes', async (_which, headers: Record<string, string>) => {
    for (const path of ['/sign-in', '/sign-out', '/account/data.json', '/companies.csv']) {
      const answer = await post(path, {}, headers);
      expect([path, answer.status]).toEqual([path, 403]);
      expect(answer.headers.get('Set-Cookie')).toBeNull();
    }
  });
});
