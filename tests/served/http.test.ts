import { connect } from 'node:net';
import { describe, expect, inject, it } from 'vitest';

const address = inject('serverAddress');
const { port } = new URL(address);

/** Sends bytes as they are, which fetch would tidy up, and returns the whole answer. */
function raw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), '127.0.0.1', () => socket.write(request));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
const rawGet = (target: string, headers = '') =>
  raw(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\n`);
const statusOf = (answer: string) => Number(answer.split(' ', 2)[1]);

describe('the server', () => {
  it.each(['/%E0%A4%A', '/companies/%', '/a%00b', 'http://evil.example/'])(
    'answers the malformed address %s with a 400 page',
    async (target) => {
      const answer = await rawGet(target);
      expect(statusOf(answer)).toBe(400);
      expect(answer).toContain('<h1>这个网址写得不对，请核对后再试。</h1>');
      expect(answer).toContain("default-src 'none'");
    },
  );

  it('answers in English when the malformed address asks for it', async () => {
    expect(await rawGet('/%E0%A4%A?lang=en')).toContain(
      '<h1>This address is malformed. Please check it and try again.</h1>',
    );
  });

  it.each(['/', '/companies', '/companies/nanfangcehui', '/registration', '/companies.csv'])(
    'refuses a language that does not exist on %s as everywhere',
    async (path) => {
      const answer = await rawGet(`${path}?lang=fr`);
      expect(statusOf(answer)).toBe(400);
      expect(answer).toMatch(/zh.{0,40}en/s);
      expect(statusOf(await rawGet(`${path}?lang=en`))).toBe(200);
    },
  );

  it('refuses an endless address, an unknown method and an oversized or unmeasured body', async () => {
    expect(statusOf(await rawGet(`/${'a'.repeat(9_000)}`))).toBe(414);
    const put = await raw('PUT / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n');
    expect(statusOf(put)).toBe(405);
    expect(put).toMatch(/\r\nAllow: GET, HEAD, POST\r\n/);
    expect(statusOf(await raw('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000000\r\n\r\n'))).toBe(413);
    expect(statusOf(await raw('POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n'))).toBe(411);
  });

  it('hears out a file from whose session has ended, so that the browser comes to read where to sign in', async () => {
    const megabytes = 30;
    const socket = connect(Number(port), '127.0.0.1');
    const answer = new Promise<string>((resolve) => socket.once('data', (chunk) => resolve(chunk.toString())));
    socket.write(
      `POST /companies/nanfangcehui/logo HTTP/1.1\r\nHost: ${new URL(address).host}\r\nOrigin: ${address}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${megabytes * 1_000_000}\r\n\r\n`,
    );
    for (let sent = 0; sent < megabytes; sent += 1)
      await new Promise<void>((resolve) => socket.write(Buffer.alloc(1_000_000), () => resolve()));
    socket.end();
    expect(await answer).toMatch(/^HTTP\/1\.1 302 .*\r\nlocation: \/sign-in\?next=/is);
  });

  it.each([
    ['/atlas?fill=control.ioc,simulation.decision&reach=20&lens=sourced', '/atlas/440100'],
    ['/atlas?region=北京&fill=control.ioc&chain=control&beside=fill%3Dbim.engine', '/atlas/110000'],
  ])('leads from %s to the atlas with everything else that is asked of it', async (from, to) => {
    const { status, headers } = await fetch(`${address}${from}`, { redirect: 'manual' });
    const [asked, led] = [from, headers.get('location')!].map((one) => new URL(one, address));
    asked!.searchParams.delete('region');
    expect([status, led!.pathname, Object.fromEntries(led!.searchParams)]).toEqual([
      302,
      to,
      Object.fromEntries(asked!.searchParams),
    ]);
  });

  it('answers a post to a page that takes none with 405 or 403, never 500', async () => {
    const { status } = await fetch(`${address}/no-such-page`, {
      method: 'POST',
      body: 'a=b',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    expect([403, 404, 405]).toContain(status);
  });

  it.each([
    ['/companies.csv', '这个地址不支持这种请求，可用的方式：GET, HEAD。'],
    ['/companies.csv?lang=en', 'This address does not support that kind of request. It supports GET, HEAD.'],
    ['/methods?lang=en', 'This address cannot be used that way'],
  ])('says to a form sent to %s, which takes none, what it takes', async (path, sentence) => {
    const answer = await fetch(`${address}${path}`, {
      method: 'POST',
      body: new URLSearchParams({ a: 'b' }),
      headers: { Origin: address },
    });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect(await answer.text()).toContain(sentence);
  });

  it('says in words why a button’s address refuses what is no form of ours: plainly to a program, on a page to a browser', async () => {
    const sending = (path: string, headers: Record<string, string>) =>
      fetch(`${address}${path}`, {
        method: 'POST',
        body: '{"a":1}',
        headers: { 'Content-Type': 'application/json', Origin: address, ...headers },
      });
    const plain = await sending('/sign-out?lang=en', {});
    expect([plain.status, plain.headers.get('content-type'), await plain.text()]).toEqual([
      400,
      'text/plain; charset=utf-8',
      'What arrived is not a form, so nothing was changed. Please send the form on the page.\n',
    ]);
    const shown = await sending('/sign-out', { Accept: 'text/html' });
    expect([shown.status, shown.headers.get('content-type')]).toEqual([400, 'text/html; charset=utf-8']);
    expect(await shown.text()).toContain('<h1>收到的不是表单，什么都没改。请用页面上的表单提交。</h1>');
    const missing = await fetch(`${address}/certificates/TA-2026-AAAAAAAA/credential`);
    expect([missing.status, (await missing.text()).trim()]).not.toContain('');
  });

  it('says to whoever sends a form from no page of ours that it was not, and that nothing was changed', async () => {
    const answer = await fetch(`${address}/sign-out?lang=en`, { method: 'POST', body: '{}' });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain(
      '<h1>This request was not sent from a page of this site, so nothing was changed.</h1>',
    );
  });

  it('says a refused value back with what nobody sees in it named', async () => {
    const answer = await fetch(`${address}/companies?region=%00%E2%80%AE44`);
    expect(answer.status).toBe(400);
    const page = await answer.text();
    expect(page).toContain('“[U+0000][U+202E]44”');
    expect(page).not.toMatch(/[\0\u202e]/);
  });

  it('puts the host that a reader names into no page, for a kept one is sent to readers who came by another', async () => {
    const body = await raw('GET /atlas/440100?lang=en HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n');
    expect(statusOf(body)).toBe(200);
    expect(body).not.toContain('evil.example');
  });

  it('takes no host from a header that anybody can send', async () => {
    const body = await rawGet('/no-such-page', 'X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\n');
    expect(body).not.toContain('evil.example');
    expect(body).not.toContain('Strict-Transport-Security');
  });

  it('answers HEAD like GET but without a body', async () => {
    const answer = await raw('HEAD /no-such-page HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
    expect(statusOf(answer)).toBe(404);
    expect(answer.split('\r\n\r\n')[1]).toBe('');
  });

  it('gives every answer a name, security headers and no word about its machinery', async () => {
    for (const path of ['/no-such-page', '/favicon.svg', '/healthz', '/']) {
      const { headers } = await fetch(`${address}${path}`);
      expect(headers.get('x-request-id'), path).toMatch(/^[0-9a-f-]{36}$/);
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
      expect(headers.get('cross-origin-opener-policy'), path).toBe('same-origin');
      expect(headers.get('x-powered-by'), path).toBeNull();
      expect(headers.get('kept-under'), path).toBeNull();
    }
  });

  it('says it is well', async () => {
    const response = await fetch(`${address}/healthz`);
    expect([response.status, await response.text(), response.headers.get('cache-control')]).toEqual([
      200,
      'ok\n',
      'no-store',
    ]);
  });

  it('lets browsers keep what is named after its content, and nothing it does not have', async () => {
    const page = await (await fetch(`${address}/no-such-page`)).text();
    const style = /href="(\/assets\/[^"]+\.css)"/.exec(page)![1]!;
    const response = await fetch(`${address}${style}`);
    expect([response.status, response.headers.get('cache-control')]).toEqual([
      200,
      'public, max-age=31536000, immutable',
    ]);
    expect((await fetch(`${address}/assets/../../package.json`)).status).toBe(404);
    expect(statusOf(await rawGet('/assets/..%2f..%2fpackage.json'))).toBeGreaterThanOrEqual(400);
  });
});
