import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formEnd } from '../../app/web/form-end';
import { longestWaitMs } from '../../app/server/busy.server';
import { readMail } from '../browser/outbox';
import { holdLock } from '../setup/held-lock';
import { startServer, type ServerProcess } from '../setup/server-process';

const email = 'li.hua@example.cn';
const password = '珠江两岸数字孪生';
const saysBusy = /正忙，请再试。这次没有存下，什么都没有改。/;
let server: ServerProcess;
let cookie = '';

/** Sends the form of a page with its hidden fields, as a browser does. */
async function send(
  path: string,
  fields: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Response> {
  const page = await (await fetch(`${server.address}${path}`, { headers })).text();
  const [field = ''] = Object.keys(fields);
  const forms = page.split('<form');
  const form = forms.find((part) => part.includes(`name="${field}"`)) ?? forms.at(-1)!;
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
    .map(([, name, value]) => [name!, value!] as const)
    .filter(([name]) => name !== formEnd.name);
  return post(path, { ...Object.fromEntries(hidden), ...fields }, headers);
}

function post(path: string, fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.address}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: server.address, ...headers },
    body: new URLSearchParams({ ...fields, [formEnd.name]: formEnd.value }),
  });
}

const database = (name = 'twinatlas.db') => join(server.dataDir, name);
const read = (path: string) => fetch(`${server.address}${path}`, { headers: { Cookie: cookie } });

beforeAll(async () => {
  server = await startServer();
  const begun = await send('/registration', { email, password, consent: 'yes' });
  const outbox = join(server.dataDir, 'outbox');
  while (readdirSync(outbox).length === 0) await new Promise((resolve) => setTimeout(resolve, 50));
  const code = /\b\d{8}\b/.exec(readMail(readFileSync(join(outbox, readdirSync(outbox)[0]!), 'utf8')).text)![0];
  const finished = await send(begun.headers.get('Location')!, { code });
  cookie = finished.headers.get('Set-Cookie')!.split(';')[0]!;
});
afterAll(async () => {
  await server.stop();
});

describe('while another process holds the write lock', () => {
  test('a form comes back with 503, the word to try again and what was typed, and nothing is changed', async () => {
    const lock = await holdLock(database());
    const answer = await send('/registration', { email: 'wang@example.cn', password, consent: 'yes' });
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '3']);
    const page = await answer.text();
    expect(page).toMatch(saysBusy);
    expect(page).toContain('value="wang@example.cn"');
    expect(page).not.toContain(password);
    expect(longestWaitMs).toBeLessThan(1500);
    expect(
      await (await send('/registration?lang=en', { email: 'wang@example.cn', password, consent: 'yes' })).text(),
    ).toContain('The site is busy, please try again. Nothing was saved or changed this time.');
    await lock.release();
    expect((await send('/registration', { email: 'wang@example.cn', password, consent: 'yes' })).status).toBe(302);
  });

  test('readers are answered while a writer waits, the signed-in too, although their visit is noted', async () => {
    const client = new SQLite(database());
    client.exec("update sessions set last_seen_day = '2026-01-01'");
    client.close();
    const lock = await holdLock(database());
    const answered: string[] = [];
    const writing = post('/registration', { email: 'zhao@example.cn', password, consent: 'yes' }).then(({ status }) =>
      answered.push(`write ${status}`),
    );
    for (const path of ['/account', '/companies', '/matrix']) answered.push(`${path} ${(await read(path)).status}`);
    await writing;
    await lock.release();
    expect(answered.slice(0, 3)).toEqual(['/account 200', '/companies 200', '/matrix 200']);
    expect(answered).toHaveLength(4);
  });

  test.each([
    ['whose page shows no answer', '/account/sessions', {}],
    ['without a page', '/sign-out', {}],
  ])('a route %s says on a page of its own that nothing was changed', async (_which, path, fields) => {
    const lock = await holdLock(database());
    const answer = await send(path, fields, { Cookie: cookie });
    await lock.release();
    expect([answer.status, answer.headers.get('Content-Type'), answer.headers.get('Retry-After')]).toEqual([
      503,
      'text/html; charset=utf-8',
      '3',
    ]);
    expect(await answer.text()).toMatch(saysBusy);
    expect((await read('/account')).status).toBe(200);
  });

  test('the checking of a certificate, which is read by a form, does not wait', async () => {
    const lock = await holdLock(database());
    const answer = await send('/verification', { number: 'GZ-DT-2026-000000', name: '陈思远' });
    await lock.release();
    expect(answer.status).not.toBe(503);
  });
});

describe('a short hold of another process', () => {
  test('is waited for', async () => {
    const lock = await holdLock(database());
    const writing = send('/registration', { email: 'sun@example.cn', password, consent: 'yes' });
    await new Promise((resolve) => setTimeout(resolve, 200));
    await lock.release();
    expect((await writing).status).toBe(302);
  });
});

test('while another process holds the count of attempts, nobody signs in uncounted, and readers go on', async () => {
  const lock = await holdLock(database('attempts.db'));
  const answer = await send('/sign-in', { email, password });
  expect([answer.status, answer.headers.get('Set-Cookie')]).toEqual([503, null]);
  expect(await answer.text()).toMatch(saysBusy);
  expect((await read('/companies?q=测绘')).status).toBe(200);
  await lock.release();
  expect((await send('/sign-in', { email, password })).status).toBe(302);
});
