import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DidDocument } from '../../app/certificates/keys/did-document';
import type { Credential } from '../../app/certificates/credential';
import { verifyCertificate } from '../../app/certificates/verification/verification.server';
import type { VerificationSources } from '../../app/certificates/verification/verification';
import { startServer, type ServerProcess } from '../setup/server-process';

const folder = mkdtempSync(join(tmpdir(), 'twinatlas-moved-'));
const dataDir = join(folder, 'demo');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = 'bin/demo.js';
const moved = 'https://moved.example';
/** Where the demonstration was first read, and one of its certificates in force. */
let first: string;
let credential: Credential;
let page: string;

beforeAll(async () => {
  const server = await startServer({ program, dataDir });
  first = server.address.replace('127.0.0.1', 'localhost');
  const client = new SQLite(join(dataDir, 'twinatlas.db'), { readonly: true });
  const rows = client.prepare("select credential from certificates where state = 'issued' order by id").pluck().all();
  client.close();
  credential = JSON.parse(rows[0] as string) as Credential;
  page = `/certificates/${credential.credentialSubject.licenseNumber}?lang=en`;
  await expectGood(server);
  expect(await server.stop()).toBe(0);
});

const warning = /^Warning .*$/m;
const good = 'The number is valid; whose it is has not been checked yet';
async function expectGood(server: ServerProcess): Promise<void> {
  for (const address of [server.address, server.address.replace('127.0.0.1', 'localhost')])
    expect(await (await fetch(`${address}${page}`)).text()).toContain(good);
}

/**
 * What is answered at an address of ours, asked for at this server as nginx hands it on: the former names lead here.
 */
function handedOn(
  server: ServerProcess,
  address: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; body: string }> {
  const { host, protocol, pathname } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request(
      `${server.address}${pathname}`,
      {
        method,
        headers: {
          Host: host,
          'X-Forwarded-Host': host,
          'X-Forwarded-Proto': protocol.slice(0, -1),
          'X-Forwarded-For': '192.0.2.7',
          ...headers,
        },
      },
      (answer) => {
        let text = '';
        answer.on('data', (chunk) => (text += chunk));
        answer.on('end', () => resolve({ status: answer.statusCode!, body: text }));
      },
    );
    asked.on('error', reject).end(body);
  });
}

/** A verifier elsewhere: it knows only what the certificate names, and asks there. */
const elsewhere = (server: ServerProcess): VerificationSources => {
  const json = async (address: string) => {
    const { status, body } = await handedOn(server, address);
    return status === 200 ? (JSON.parse(body) as unknown) : null;
  };
  return {
    didDocument: (did) => json(addressOfDid(did)) as Promise<DidDocument | null>,
    statusList: json,
    authorisedBy: () => Promise.resolve('its own register'),
  };
};
/** As the did:web method says, but for the scheme, which is the demonstration's. */
function addressOfDid(did: string): string {
  const [host, ...path] = did.slice('did:web:'.length).split(':');
  return `http://${decodeURIComponent(host!)}/${path.join('/')}/did.json`;
}

test('the demonstration on any free port signs for that port, and its certificates stay genuine on another', async () => {
  expect(new URL(credential.id).origin).toBe(first);
  const server = await startServer({ program, dataDir });
  expect(server.output()).not.toMatch(warning);
  await expectGood(server);
  expect(await server.stop()).toBe(0);
});

test('the demonstration says in one sentence that a port is in use, or a setting wrong, before it makes anything', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const made = join(folder, 'not-made');
  const failed = startServer({ program, dataDir: made, environment: { PORT: String(port) } });
  await expect(failed).rejects.toThrow(
    new Error(
      `The server ended with 1:\nPort ${port} is in use: stop the other program, or set PORT to another number.\n`,
    ),
  );
  const wrong = startServer({ program, dataDir: made, environment: { PORT: '70000' } });
  await expect(wrong).rejects.toThrow(
    'The server ended with 1:\nPORT is "70000": set it to a whole number from 1 to 65535, or to 0 for any free port.\n',
  );
  const nowhere = startServer({ program, dataDir: made, environment: { PUBLIC_ORIGIN: 'atlas.example.cn' } });
  await expect(nowhere).rejects.toThrow(
    'The server ended with 1:\nPUBLIC_ORIGIN is "atlas.example.cn": set it to the address readers type, such as https://atlas.example.cn, or leave it out.\n',
  );
  expect(readdirSync(folder)).toEqual(['demo']);
  other.close();
});

test('a start names both the configured address and the one certificates are signed for, until that is named', async () => {
  const start = async (environment: Record<string, string>) => {
    const server = await startServer({ dataDir, environment });
    await server.stop();
    return warning.exec(server.output())?.[0] ?? 'no warning';
  };
  expect(await start({ PUBLIC_ORIGIN: moved })).toBe(
    `Warning 注意: this server is ${moved}, but certificates are signed for ${first}; they verify only there. Set PUBLIC_ORIGIN to that address, or after a move name it in FORMER_ORIGINS. 证书是按 ${first} 签的，请把 PUBLIC_ORIGIN 设成它；如果是搬家，把它写进 FORMER_ORIGINS。`,
  );
  expect(await start({ PUBLIC_ORIGIN: moved, FORMER_ORIGINS: first })).toBe('no warning');
  await expect(start({ FORMER_ORIGINS: 'old.example' })).rejects.toThrow(
    'The server ended with 1:\nFORMER_ORIGINS holds "old.example": set it to the addresses readers typed before a move,',
  );
});

test('after a move the former address still answers with its own documents, so that a verifier elsewhere finds them', async () => {
  const server = await startServer({
    dataDir,
    environment: { PUBLIC_ORIGIN: moved, FORMER_ORIGINS: first, TRUSTED_PROXY: '1' },
  });
  const now = new Date();
  expect(await verifyCertificate(credential, elsewhere(server), now)).toEqual({
    genuine: { answer: 'yes' },
    authorised: { answer: 'yes', basis: 'its own register' },
    valid: { answer: 'yes', statusAsOf: expect.any(String) as string },
  });

  const body = credential.issuer.id.split(':').at(-1)!;
  const idAt = async (origin: string, path: string) =>
    (JSON.parse((await handedOn(server, `${origin}${path}`)).body) as { id: string }).id;
  const document = `/issuers/${body}/did.json`;
  expect(await idAt(first, document)).toBe(credential.issuer.id);
  expect(await idAt(moved, document)).toBe(`did:web:moved.example:issuers:${body}`);
  expect(await idAt('https://stranger.example', document)).toBe(`did:web:moved.example:issuers:${body}`);
  const list = new URL(credential.credentialStatus.statusListCredential).pathname;
  expect(await idAt(first, list)).toBe(`${first}${list}`);
  expect(await idAt(moved, list)).toBe(`${moved}${list}`);
  expect(await server.stop()).toBe(0);
});

test('a form of a page read at the former address is taken there, and nowhere else', async () => {
  const server = await startServer({
    dataDir,
    environment: { PUBLIC_ORIGIN: moved, FORMER_ORIGINS: first, TRUSTED_PROXY: '1' },
  });
  const sent = (at: string, from: string) =>
    handedOn(server, `${at}/sign-in`, {
      method: 'POST',
      headers: { Origin: from, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'email=nobody%40example.cn&password=wrong-password&form-end=1',
    }).then(({ status }) => status);
  const [here, there, ...foreign] = [
    await sent(moved, moved),
    await sent(first, first),
    await sent(first, moved),
    await sent(moved, first),
    await sent('https://stranger.example', 'https://stranger.example'),
  ];
  expect(there).toBe(here);
  expect(here).not.toBe(403);
  expect(foreign).toEqual([403, 403, 403]);
  expect(await server.stop()).toBe(0);
});
