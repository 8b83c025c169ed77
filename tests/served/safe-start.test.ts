import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { recordEvent } from '../../app/events/record.server';
import { openDatabase } from '../../db/client';
import { write } from '../../db/write';
import { keepHeadFile, readHeadFile } from '../../app/events/head-file.server';
import { startServer, usedFolder } from '../setup/server-process';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
function folder(): string {
  folders.push(mkdtempSync(join(tmpdir(), 'twinatlas-safe-')));
  return folders.at(-1)!;
}

/** A data folder as a finished start leaves it. */
async function startedFolder(): Promise<string> {
  folders.push(await usedFolder());
  return folders.at(-1)!;
}

/** What a start that must fail prints. */
async function refusal(dataDir: string, environment: Record<string, string> = {}): Promise<string> {
  const server = await startServer({ dataDir, environment }).catch((error: Error) => error.message);
  if (typeof server === 'string') return server;
  await server.stop();
  return 'started';
}

test('a new installation is readable by its owner only, whatever the umask', async () => {
  const dataDir = join(folder(), 'data');
  const umask = process.umask(0);
  try {
    const server = await startServer({ dataDir });
    const modes = (path: string): string[] =>
      readdirSync(path, { withFileTypes: true }).flatMap((entry) => [
        `${entry.name} ${(statSync(join(path, entry.name)).mode & 0o777).toString(8)}`,
        ...(entry.isDirectory() ? modes(join(path, entry.name)) : []),
      ]);
    expect((statSync(dataDir).mode & 0o777).toString(8)).toBe('700');
    expect(modes(dataDir).filter((line) => !/ (600|700)$/.test(line))).toEqual([]);
    expect(await server.stop()).toBe(0);
  } finally {
    process.umask(umask);
  }
});

test('an installation that everybody could read is tightened at its next start, which says so once', async () => {
  const dataDir = await startedFolder();
  chmodSync(dataDir, 0o755);
  for (const name of ['twinatlas.db', 'attempts.db']) chmodSync(join(dataDir, name), 0o644);
  const server = await startServer({ dataDir });
  expect(server.output()).toContain(`Others could read this until now 原可被他人读取，已收紧权限: ${dataDir} (+2)\n`);
  for (const name of ['', 'twinatlas.db', 'twinatlas.db-wal', 'twinatlas.db-shm', 'attempts.db'])
    expect(`${name} ${(statSync(join(dataDir, name)).mode & 0o077).toString(8)}`).toBe(`${name} 0`);
  await server.stop();
  const again = await startServer({ dataDir });
  expect(again.output()).not.toContain('Others');
  await again.stop();
});

test('a halved WAL is noticed at the next start, which says how many events are gone, and goes on only when that is accepted', async () => {
  const dataDir = await startedFolder();
  const db = openDatabase(join(dataDir, 'twinatlas.db'));
  db.$client.pragma('wal_autocheckpoint = 0');
  const reader = openDatabase(join(dataDir, 'twinatlas.db'));
  const kept = keepHeadFile(db, dataDir);
  for (let n = 0; n < 40; n += 1)
    write(db, (tx) =>
      recordEvent(
        tx,
        { actor: { accountId: null }, deed: 'account.sign-in', thing: { type: 'account', id: 1 } },
        { now: new Date('2026-11-29T06:00:00Z'), requestId: 'r' },
      ),
    );
  const wal = readFileSync(join(dataDir, 'twinatlas.db-wal'));
  const main = readFileSync(join(dataDir, 'twinatlas.db'));
  const noted = readHeadFile(dataDir) as { sequence: number; hash: string };
  kept.stop();
  reader.$client.close();
  db.$client.close();
  // As after a cut: the file of before the checkpoint, and half of its WAL.
  writeFileSync(join(dataDir, 'twinatlas.db'), main);
  writeFileSync(join(dataDir, 'twinatlas.db-wal'), wal.subarray(0, wal.length / 2));
  const said = await refusal(dataDir);
  const gone = Number(/, (\d+) events are gone/.exec(said)?.[1]);
  expect(gone).toBeGreaterThan(10);
  expect(said).toContain(
    `${gone} events are gone: history reaches event ${noted.sequence - gone}, and history-head.json has event ${noted.sequence} on record`,
  );
  expect(said.trim().split('\n')).toHaveLength(2);
  expect(await refusal(dataDir, { ACCEPT_LOST_HISTORY: '000000000000' })).toContain('events are gone');
  expect(await refusal(dataDir, { ACCEPT_LOST_HISTORY: noted.hash.slice(0, 12) })).toBe('started');
  expect(await refusal(dataDir)).toBe('started');
  const verified = spawnSync(process.execPath, ['bin/history-verify.js'], {
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  expect(verified.stdout).toContain('History is whole');
});

test('a backup of a running server is restored, refused a second time over it, and a server starts on it with the key put back', async () => {
  const dataDir = await startedFolder();
  const running = await startServer({ dataDir });
  const command = (parameters: string[]) =>
    spawnSync(process.execPath, parameters, {
      env: { ...process.env, DATA_DIR: dataDir, BACKUP_DIR: '' },
      encoding: 'utf8',
    });
  const backup = command(['bin/backup.js']);
  expect(backup.stderr).toBe('');
  const path = /^Backup 备份: (.+)$/m.exec(backup.stdout)![1]!;
  const target = join(folder(), 'restored');
  expect(command(['bin/restore.js', path, target]).status).toBe(0);
  expect(command(['bin/restore.js', path, target]).stderr).toContain(`${target} is not empty`);
  await running.stop();
  expect(await refusal(target)).toContain(`The secret ${join(target, 'secret.key')} is missing`);
  copyFileSync(join(dataDir, 'secret.key'), join(target, 'secret.key'));
  const restored = await startServer({ dataDir: target });
  expect((await fetch(`${restored.address}/companies`)).status).toBe(200);
  expect(await restored.stop()).toBe(0);
});

test('without its key, with another one, or with an emptied database, a start is refused by name; a damaged count of attempts is not in the way', async () => {
  const dataDir = await startedFolder();
  const key = readFileSync(join(dataDir, 'secret.key'));
  rmSync(join(dataDir, 'secret.key'));
  expect(await refusal(dataDir)).toContain(`The secret ${join(dataDir, 'secret.key')} is missing: `);
  expect(existsSync(join(dataDir, 'secret.key'))).toBe(false);
  writeFileSync(join(dataDir, 'secret.key'), `${'ab'.repeat(32)}\n`, { mode: 0o600 });
  expect(await refusal(dataDir)).toContain(
    `The secret in ${join(dataDir, 'secret.key')} is not the one this database is sealed under: `,
  );
  const replaced = spawnSync(process.execPath, ['bin/secret-replace.js', '--confirm'], {
    env: { ...process.env, DATA_DIR: dataDir },
    encoding: 'utf8',
  });
  expect(replaced.stdout).toContain('Voided 已作废.');
  expect(await refusal(dataDir)).toBe('started');
  writeFileSync(join(dataDir, 'secret.key'), key);
  chmodSync(join(dataDir, 'secret.key'), 0o600);
  expect(await refusal(dataDir)).toContain('is not the one this database is sealed under');
  writeFileSync(join(dataDir, 'secret.key'), `${'ab'.repeat(32)}\n`);

  writeFileSync(join(dataDir, 'attempts.db'), 'hello '.repeat(1000));
  const server = await startServer({ dataDir });
  await expect.poll(() => server.output()).toContain(`attempts.db.damaged-1`);
  await server.stop();

  mkdirSync(join(dataDir, 'files'), { recursive: true });
  truncateSync(join(dataDir, 'twinatlas.db'), 0);
  expect(await refusal(dataDir)).toContain(
    'is empty (0 bytes), but beside it lie what an installation leaves (history-head.json, secret.key): restore a backup',
  );
});
