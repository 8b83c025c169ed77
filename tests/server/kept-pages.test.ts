import { createServer, request as httpRequest, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import SQLite from 'better-sqlite3';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { keptPages } from '../../app/server/kept-pages.server';
import { keptUnder } from '../../app/web/kept-under';
import { noticing } from '../../app/server/who-asks.server';
import { nobody, type BarReader } from '../../app/web/bar-reader';
import { emptyDatabase } from '../database';

const db = emptyDatabase();
const nonceWhenMade = 'bWFkZS1tYWRlLW1hZGUtMQ==';
let made = 0;
let now: Date;
let answer: (response: ServerResponse) => void;
/** As short as a bar can be; it names the page, as the link to sign in does. */
const barOf = ({ signedIn, desks, waiting }: BarReader, target: string) => ({
  links: signedIn ? '<a>账号</a>' : `<a>sign in at ${target}</a>`,
  desks: desks.map(([, name]) => `<b>${name}</b>`).join(''),
  waits: waiting === '' ? '' : `<p>${waiting}</p>`,
});
let kept = keptPages(db, () => now, barOf);
/** Who is signed in, as the cookie of these tests says. */
let reader = {
  bar: { signedIn: true, waiting: '', desks: [['/desk', '审核台']], offered: null } as BarReader,
  setCookie: null as string | null,
};
const session = { cookie: `__Host-session=${'x'.repeat(43)}` };
const server = createServer((request, response) => {
  if (kept.answer(request, response, 'request-1')) return;
  if (kept.isForReaders(request) && kept.answerReader(request, response, 'request-1', reader)) return;
  made += 1;
  kept.watch(request, response, nonceWhenMade);
  answer(response);
});
const listening = new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
afterAll(() => server.close());

const valueOf = () =>
  (db.$client.prepare("select value from settings where key = 'shown'").pluck().get() as string | undefined) ??
  'nothing';
const set = (client: SQLite.Database, value: string) =>
  client
    .prepare(
      "insert into settings (key, value) values ('shown', ?) on conflict (key) do update set value = excluded.value",
    )
    .run(value);

/** A page that shows one value, with as many nonces as it has scripts. */
const page =
  (scripts: number, headers: Record<string, string> = {}) =>
  (response: ServerResponse) => {
    for (const [name, value] of Object.entries({
      'Content-Type': 'text/html; charset=utf-8',
      ...keptUnder('lens'),
      ...headers,
    }))
      response.setHeader(name, value);
    response.write(`<p>${valueOf()}</p>`);
    response.end(`<script nonce="${nonceWhenMade}"></script>`.repeat(scripts));
  };

beforeEach(() => {
  made = 0;
  now = new Date('2026-11-24T08:00:00Z');
  db.$client.exec("delete from settings where key = 'shown'");
  kept = keptPages(db, () => now, barOf);
  answer = page(1);
});

async function get(path: string, headers: Record<string, string> = {}, method = 'GET') {
  await listening;
  return new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
    const sent = httpRequest(
      {
        port: (server.address() as AddressInfo).port,
        host: '127.0.0.1',
        path,
        method,
        headers: { host: 'atlas.example', ...headers },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const bytes = Buffer.concat(chunks);
          const body = response.headers['content-encoding'] === 'gzip' && bytes.length ? gunzipSync(bytes) : bytes;
          resolve({ status: response.statusCode!, headers: response.headers, body: body.toString() });
        });
      },
    );
    sent.on('error', reject).end();
  });
}
const nonceIn = (text: string | undefined) => /nonce[=-]["']?([\w+/=]+)/.exec(text ?? '')?.[1];

describe('kept pages', () => {
  it('are made anew when another day begins in China, and not before', async () => {
    now = new Date('2026-11-24T15:59:59Z');
    await get('/day');
    await get('/day');
    expect(made).toBe(1);
    now = new Date('2026-11-24T16:00:00Z');
    await get('/day');
    expect(made).toBe(2);
  });

  it('are made once and then answered with a fresh nonce that the policy names', async () => {
    await get('/a');
    const second = await get('/a');
    const third = await get('/a', { 'accept-encoding': 'gzip' });
    expect(made).toBe(1);
    expect(third.headers['content-encoding']).toBe('gzip');
    for (const { body, headers } of [second, third]) {
      expect(body.replace(/nonce="[^"]+"/, '')).toBe('<p>nothing</p><script ></script>');
      expect(nonceIn(headers['content-security-policy'] as string)).toBe(nonceIn(body));
    }
    expect(new Set([nonceWhenMade, nonceIn(second.body), nonceIn(third.body)]).size).toBe(3);
    expect(second.headers).not.toHaveProperty('kept-under');
  });

  it('are made apart for browsers that ask for the other language, whom the bar offers it', async () => {
    const english = { 'accept-language': 'en-GB,en;q=0.9' };
    for (const headers of [english, {}, english, { 'accept-language': 'zh-CN,en;q=0.5' }, { 'accept-language': 'fr' }])
      await get('/a', headers);
    expect(made).toBe(2);
    await get('/a?lang=en', english);
    expect((await get('/a?lang=en')).headers.vary).toBe('Accept-Encoding, Accept-Language, Cookie');
    expect(made).toBe(3);
  });

  it('are right at the first request after a commit here, and after one by another process', async () => {
    await get('/a');
    set(db.$client, 'one');
    expect((await get('/a')).body).toContain('<p>one</p>');
    const other = new SQLite(db.$client.name);
    set(other, 'two');
    other.close();
    expect((await get('/a')).body).toContain('<p>two</p>');
    expect((await get('/a')).body).toContain('<p>two</p>');
    expect(made).toBe(3);
  });

  it('forget a page whose data changed while it was made', async () => {
    const whole = page(1);
    answer = (response) => {
      set(db.$client, `changed ${made} times`);
      whole(response);
    };
    await get('/a');
    await get('/a');
    expect(made).toBe(2);
  });

  it('without a nonce carry a tag and are answered with 304, until they differ', async () => {
    answer = page(0);
    await get('/a');
    const { headers } = await get('/a');
    expect(headers.etag).toMatch(/^W\/"[\w-]{22}"$/);
    const again = await get('/a', { 'if-none-match': headers.etag! });
    expect([again.status, again.body]).toEqual([304, '']);
    set(db.$client, 'three');
    expect((await get('/a', { 'if-none-match': headers.etag! })).status).toBe(200);
    expect((await get('/a', { 'if-none-match': headers.etag! })).status).toBe(200);
  });

  it('are kept apart by query, language and host', async () => {
    await get('/a?lens=registry');
    await get('/a?lens=registry&lang=en');
    await get('/a?lens=registry', { host: 'other.example' });
    expect(made).toBe(3);
    await get('/a?lens=registry');
    expect(made).toBe(3);
  });

  it.each<[string, string, Record<string, string>]>([
    ['a cookie', '/a', { cookie: 'session=x' }],
    ['an authorization', '/a', { authorization: 'Bearer x' }],
    ['a parameter the route does not know', '/a?utm_source=x', {}],
  ])('never serve or keep a request with %s', async (_what, path, headers) => {
    await get('/a');
    await get(path, headers);
    await get(path, headers);
    expect(made).toBe(3);
  });

  it.each<[string, (response: ServerResponse) => void]>([
    ['is not marked', (response) => void response.setHeader('Content-Type', 'text/html').end('x')],
    ['sets a cookie', page(1, { 'Set-Cookie': 'a=b' })],
    ['is an archive', page(1, { 'Content-Type': 'application/zip' })],
    [
      'is an error',
      (response) => {
        response.statusCode = 404;
        page(1)(response);
      },
    ],
  ])('leave out an answer that %s', async (_what, given) => {
    answer = given;
    await get('/a');
    await get('/a');
    expect(made).toBe(2);
  });

  it('answer HEAD without a body and with the length of the page', async () => {
    const { headers } = (await get('/a'), await get('/a'));
    const head = await get('/a', {}, 'HEAD');
    expect([head.body, head.headers['content-length'], made]).toEqual(['', headers['content-length'], 1]);
  });

  it('respect a reader that refuses gzip', async () => {
    await get('/a');
    expect((await get('/a', { 'accept-encoding': 'gzip;q=0, br' })).headers).not.toHaveProperty('content-encoding');
    expect((await get('/a', { 'accept-encoding': 'br, gzip;q=0.5' })).headers['content-encoding']).toBe('gzip');
  });

  it('stay within their memory, dropping what was read longest ago', async () => {
    kept = keptPages(db, () => now, barOf, 8_000);
    answer = (response) => {
      for (const [name, value] of Object.entries({ 'Content-Type': 'text/html', ...keptUnder() }))
        response.setHeader(name, value);
      response.end(
        Array.from({ length: 1500 }, (_, index) => String.fromCharCode(33 + ((index * 7919) % 90))).join(''),
      );
    };
    for (const path of ['/1', '/2', '/3', '/1', '/4', '/5', '/1']) await get(path);
    expect(made).toBe(5);
    await get('/2');
    expect(made).toBe(6);
  });
});

/** A page with a bar, as the frame writes it, and one script. */
const framed =
  (more = '') =>
  (response: ServerResponse) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').setHeader('Kept-Under', 'lens lang');
    response.end(
      `<header class="bar"><div><form ></form>${barOf(nobody, target).links}</div></header><p>${valueOf()}</p>${more}<script nonce="${nonceWhenMade}"></script>`,
    );
  };
let target = '/a';

describe('kept pages for those signed in', () => {
  beforeEach(() => {
    target = '/a';
    answer = framed();
    reader = { bar: { signedIn: true, waiting: '3', desks: [['/desk', '审核台']], offered: null }, setCookie: null };
  });

  it('are the stranger’s with a bar and a nonce of their own, and stay out of every cache', async () => {
    const stranger = (await get('/a'), await get('/a'));
    for (const encoding of ['gzip', 'identity']) {
      const own = await get('/a', { ...session, 'accept-encoding': encoding });
      expect(own.body.replace(/nonce="[^"]+"/, '')).toBe(
        '<header class="bar"><div><b>审核台</b><form ></form><a>账号</a></div><p>3</p></header><p>nothing</p><script ></script>',
      );
      expect(own.headers['cache-control']).toBe('private, no-store');
      expect(own.headers).not.toHaveProperty('etag');
      expect(nonceIn(own.headers['content-security-policy'] as string)).toBe(nonceIn(own.body));
    }
    expect(made).toBe(1);
    const after = await get('/a');
    expect(after.body.replace(/nonce="[^"]+"/, '')).toBe(stranger.body.replace(/nonce="[^"]+"/, ''));
  });

  it('hand over a session that slid on', async () => {
    await get('/a');
    reader = { ...reader, setCookie: 'session=renewed' };
    expect((await get('/a', session)).headers['set-cookie']).toEqual(['session=renewed']);
  });

  it('are never made of an answer to somebody signed in', async () => {
    await get('/a', session);
    await get('/a', session);
    expect(made).toBe(2);
  });

  it.each(['actor', 'occasion', 'session'] as const)('are not taken where a loader looked at the %s', async (told) => {
    const context = noticing as unknown as (told: object, response: ServerResponse) => Record<string, unknown>;
    answer = (response) => {
      expect(context({ actor: null, occasion: {}, session: {} }, response)[told]).not.toBeUndefined();
      framed()(response);
    };
    await get('/a');
    await get('/a');
    expect(made).toBe(1);
    await get('/a', session);
    expect(made).toBe(2);
  });

  it.each([
    ['without a bar', page(1)],
    ['whose bar is not the stranger’s', (response: ServerResponse) => ((target = '/other'), framed()(response))],
    ['whose bar holds it twice', framed()],
  ])('are not taken of a page %s', async (name, given) => {
    answer = name.includes('twice')
      ? (response) =>
          response
            .setHeader('Content-Type', 'text/html')
            .setHeader('Kept-Under', 'lang')
            .end(`<header class="bar"><form ></form>${barOf(nobody, '/a').links.repeat(2)}</header>`)
      : given;
    await get('/a');
    await get('/a', session);
    expect(made).toBe(2);
  });

  it('are forgotten with the next commit', async () => {
    await get('/a');
    await get('/a', session);
    set(db.$client, 'four');
    expect((await get('/a', session)).body).toContain('<p>four</p>');
    expect(made).toBe(2);
  });
});
