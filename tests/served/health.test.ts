import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { locksAreTold, locksOn } from '../setup/file-locks';
import { holdLock } from '../setup/held-lock';
import { startServer, usedFolder, type ServerProcess } from '../setup/server-process';

/** What was found is remembered for five seconds: each look waits until it is looked for anew. */
const again = { interval: 250, timeout: 60_000 };
const fine = { ready: true, reads: true, writes: true, pages: true, backupHours: null, backupLate: false };

async function readyz(server: ServerProcess): Promise<unknown> {
  const answer = await fetch(`${server.address}/readyz`);
  const { freeMegabytes, ...found } = (await answer.json()) as { freeMegabytes: number };
  expect([answer.headers.get('cache-control'), Number.isSafeInteger(freeMegabytes)]).toEqual(['no-store', true]);
  return { status: answer.status, ...found };
}

async function healthz(server: ServerProcess): Promise<string> {
  const answer = await fetch(`${server.address}/healthz`);
  return `${answer.status} ${await answer.text()}`;
}

const database = ({ dataDir }: ServerProcess) => join(dataDir, 'twinatlas.db');

function change(server: ServerProcess, statement: string): void {
  const client = new SQLite(database(server));
  client.exec(statement);
  client.close();
}

let server: ServerProcess;
beforeAll(async () => {
  server = await startServer({ environment: { LEAST_FREE_MB: '0', BACKUP_DIR: '' } });
});
afterAll(() => server.stop());

describe('the running server', () => {
  test('is well and ready', async () => {
    expect(await healthz(server)).toBe('200 ok\n');
    expect(await readyz(server)).toEqual({ status: 200, ...fine });
  });

  // Without one, the next program that closes the database deletes the log the server writes into.
  test.skipIf(!locksAreTold)('holds its lock on the database after a look', async () => {
    expect(await readyz(server)).toMatchObject({ status: 200 });
    expect(locksOn(database(server))).toBe(1);
  });

  test('is not ready while another process holds the lock, yet well, for it can be read', async () => {
    const lock = await holdLock(database(server));
    const unable = { status: 503, ...fine, ready: false, writes: false };
    await expect.poll(() => readyz(server), again).toEqual(unable);
    expect(await healthz(server)).toBe('200 ok\n');
    await lock.release();
    await expect.poll(() => readyz(server), again).toEqual({ status: 200, ...fine });
  });

  const limit = (size: string) => spawnSync('prlimit', [`--pid=${server.child.pid}`, `--fsize=${size}:`]).status;
  test.skipIf(spawnSync('prlimit', ['--version']).status !== 0)(
    'is not ready when nothing can be written any more, as on a full disk, and ready when it can again',
    async () => {
      expect(limit('1')).toBe(0);
      const unable = { status: 503, ...fine, ready: false, writes: false };
      await expect.poll(() => readyz(server), again).toEqual(unable);
      expect(await healthz(server)).toBe('200 ok\n');
      expect(limit('unlimited')).toBe(0);
      await expect.poll(() => readyz(server), again).toEqual({ status: 200, ...fine });
    },
  );

  test('says that the newest backup is late, and goes on serving', async () => {
    const old = join(server.dataDir, 'backups/twinatlas-2020-01-01T000000Z');
    mkdirSync(old, { recursive: true });
    const late = { status: 200, ...fine, backupLate: true, backupHours: expect.any(Number) as number };
    await expect.poll(() => readyz(server), again).toEqual(late);
    rmSync(old, { recursive: true });
    await expect.poll(() => readyz(server), again).toEqual({ status: 200, ...fine });
  });

  test('is not well when every page is an error, although the database can be read', async () => {
    change(server, 'alter table sessions rename column account_id to account');
    expect(
      (await fetch(`${server.address}/sign-in`, { headers: { cookie: `__Host-session=${'x'.repeat(43)}` } })).status,
    ).toBe(500);
    await expect.poll(() => healthz(server), again).toBe('503 pages cannot be made\n');
    expect(await readyz(server)).toEqual({ status: 503, ...fine, ready: false, pages: false });
    change(server, 'alter table sessions rename column account to account_id');
    await expect.poll(() => healthz(server), again).toBe('200 ok\n');
  });

  test('is not well when its database is no longer the file it opened', async () => {
    renameSync(database(server), `${database(server)}.moved`);
    await expect.poll(() => healthz(server), again).toBe('503 the database cannot be read\n');
    renameSync(`${database(server)}.moved`, database(server));
    await expect.poll(() => healthz(server), again).toBe('200 ok\n');
  });

  test('is not well when its database is damaged, whatever it still holds in memory', async () => {
    const doomed = await startServer({ environment: { LEAST_FREE_MB: '0', BACKUP_DIR: '' } });
    change(doomed, 'pragma wal_checkpoint(truncate)');
    const file = openSync(database(doomed), 'r+');
    const noise = Buffer.alloc(statSync(database(doomed)).size, 0xa5);
    writeSync(file, noise, 0, noise.length, 0);
    closeSync(file);
    await expect.poll(() => healthz(doomed), again).toBe('503 the database cannot be read\n');
    expect(await readyz(doomed)).toMatchObject({ status: 503, ready: false, reads: false, writes: false });
    await doomed.stop('SIGKILL');
  });
});

test('a server whose disk is nearly full is not ready, yet well', async () => {
  const narrow = await startServer({ environment: { LEAST_FREE_MB: '999999999', BACKUP_DIR: '' } });
  expect(await readyz(narrow)).toEqual({ status: 503, ...fine, ready: false });
  expect(await healthz(narrow)).toBe('200 ok\n');
  expect(await narrow.stop()).toBe(0);
});

test('a server started on damaged tables of the atlas is neither well nor ready, although others can be read', async () => {
  const dataDir = await usedFolder();
  overwriteTable(join(dataDir, 'twinatlas.db'), 'capabilities');
  const damaged = await startServer({ dataDir, environment: { LEAST_FREE_MB: '0' } });
  expect((await fetch(`${damaged.address}/`)).status).toBe(500);
  expect(await healthz(damaged)).toBe('503 pages cannot be made\n');
  expect(await readyz(damaged)).toMatchObject({ status: 503, ready: false, reads: true, pages: false });
  await damaged.stop();
  rmSync(dataDir, { recursive: true });
});

/** Writes noise over the pages of one table, as a failing disk would. */
function overwriteTable(file: string, table: string): void {
  const client = new SQLite(file);
  client.pragma('wal_checkpoint(truncate)');
  const size = client.pragma('page_size', { simple: true }) as number;
  const pages = client
    .prepare("select pageno from dbstat where name = ? and pagetype = 'leaf'")
    .pluck()
    .all(table) as number[];
  client.close();
  const handle = openSync(file, 'r+');
  for (const page of pages) writeSync(handle, Buffer.alloc(size, 0xff), 0, size, (page - 1) * size);
  closeSync(handle);
  expect(pages.length).toBeGreaterThan(0);
}
