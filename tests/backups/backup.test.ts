import {
  appendFileSync,
  copyFileSync,
  cpSync,
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
import { describe, expect, test } from 'vitest';
import { backupReport, restoreReport } from '../../app/backups/reports.server';
import { restoreBackup } from '../../app/backups/restore.server';
import { removeOldBackups } from '../../app/backups/old-backups.server';
import { backupPassphrase } from '../../app/backups/sealing.server';
import { takeBackup } from '../../app/backups/take-backup.server';
import { listHistoryOfThing } from '../../app/events/events.server';
import { historyHead } from '../../app/events/head.server';
import { readHeadFile } from '../../app/events/head-file.server';
import { verifyHistory } from '../../app/events/verify.server';
import { checkHistory } from '../../app/server/history-check.server';
import { openDatabase } from '../../db/client';
import { storedFiles } from '../../db/schema/index';
import { discard, installation, store } from './scene';

const now = new Date('2026-11-29T07:00:00.000Z');
const folder = () => mkdtempSync(join(tmpdir(), 'twinatlas-backup-'));
const passphrase = 'correct horse battery';
const wish = (dataDir: string, into: string, more: object = {}) => ({
  dataDir,
  folder: into,
  now,
  withKey: false,
  passphrase: null,
  ...more,
});

describe('a backup', () => {
  test('holds database and files, not the key, for its owner only, with what it says of itself', async () => {
    const { db, dataDir } = installation(3);
    const { path, manifest } = await takeBackup(wish(dataDir, folder()));
    expect(path.endsWith('/twinatlas-2026-11-29T070000Z')).toBe(true);
    expect(readdirSync(path).sort()).toEqual(['files', 'manifest.json', 'twinatlas.db']);
    expect(manifest.parts.map(({ name }) => name)).toEqual([
      'twinatlas.db',
      ...readdirSync(join(path, 'files'))
        .sort()
        .map((name) => `files/${name}`),
    ]);
    expect(manifest).toMatchObject({
      at: now.toISOString(),
      history: historyHead(db),
      withKey: false,
      faulty: [],
      seal: null,
    });
    expect(manifest.history?.sequence).toBe(verifyHistory(db).whole ? historyHead(db)!.sequence : -1);
    for (const name of ['.', 'files', 'manifest.json', 'twinatlas.db', ...manifest.parts.map((part) => part.name)])
      expect(statSync(join(path, name)).mode & 0o077).toBe(0);
  });

  test('holds the key when asked', async () => {
    const { dataDir } = installation(0);
    const { path } = await takeBackup(wish(dataDir, folder(), { withKey: true }));
    expect(readFileSync(join(path, 'secret.key'), 'utf8')).toBe(`${'ab'.repeat(32)}\n`);
  });

  test('leaves nothing when the database turns out damaged, and nothing of an earlier one that was cut off', async () => {
    const { db, dataDir } = installation(0);
    db.$client.exec('drop trigger events_no_update; update events set reason = 1 where sequence = 1');
    const into = folder();
    mkdirSync(join(into, '.incoming-twinatlas-2026-11-28T070000Z'));
    await expect(takeBackup(wish(dataDir, into))).rejects.toThrow('the history is not whole');
    expect(readdirSync(into)).toEqual([]);
  });

  test('is one at a time', async () => {
    const { dataDir } = installation(0);
    const into = folder();
    const first = takeBackup(wish(dataDir, into));
    await expect(takeBackup(wish(dataDir, into, { now: new Date(now.getTime() + 1000) }))).rejects.toThrow(
      'another backup is being made',
    );
    await first;
    expect(readdirSync(into)).toEqual(['twinatlas-2026-11-29T070000Z']);
  });

  test('names the stored files that the installation itself has lost or damaged, and is made all the same', async () => {
    const { dataDir } = installation(3);
    const [gone, damaged] = readdirSync(join(dataDir, 'files'))
      .filter((name) => name.endsWith('.pdf'))
      .sort();
    rmSync(join(dataDir, 'files', gone!));
    appendFileSync(join(dataDir, 'files', damaged!), 'x');
    const { path, manifest } = await takeBackup(wish(dataDir, folder()));
    expect(manifest.faulty).toEqual([gone, damaged].sort());
    const target = join(folder(), 'restored');
    await restoreBackup(path, target, null);
    expect(existsSync(join(target, 'files', damaged!))).toBe(true);
  });
});

describe('the drill', () => {
  test('writes go on while a backup runs: what was acknowledged before it began is there, files fit the database, history is whole', async () => {
    const { db, dataDir } = installation(40);
    const acknowledged = db
      .select({ name: storedFiles.storedName })
      .from(storedFiles)
      .all()
      .map(({ name }) => name);
    const before = historyHead(db)!;
    const other = openDatabase(db.$client.name);
    let writes = 0;
    const brief: string[] = [];
    const writing = setInterval(() => {
      // Half of it by another connection, as by another process; some files come and go meanwhile.
      brief.push(store(writes % 2 ? db : other, dataDir));
      if (writes % 3 === 0) discard(db, dataDir, brief.shift()!);
      writes += 1;
    }, 2);
    const began = performance.now();
    const { path, manifest } = await takeBackup(wish(dataDir, folder())).finally(() => clearInterval(writing));
    const made = performance.now();
    other.$client.close();
    expect(writes).toBeGreaterThan(5);
    const target = join(folder(), 'restored');
    await restoreBackup(path, target, null);
    console.log(
      `drill: ${writes} files stored and ${writes - brief.length} taken away during a backup of ${((made - began) / 1000).toFixed(2)} s; restored ${manifest.history!.sequence} events and ${manifest.parts.length - 1} files in ${((performance.now() - made) / 1000).toFixed(2)} s; of ${acknowledged.length} acknowledged before, every one is looked for`,
    );
    const restored = openDatabase(join(target, 'twinatlas.db'));
    const names = restored
      .select({ name: storedFiles.storedName })
      .from(storedFiles)
      .all()
      .map(({ name }) => name);
    expect(acknowledged.filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name) => !existsSync(join(target, 'files', name)))).toEqual([]);
    expect(manifest.faulty).toEqual([]);
    expect(verifyHistory(restored, before.hash)).toMatchObject({ whole: true, count: manifest.history!.sequence });
    expect(readHeadFile(target)).toEqual(manifest.history);
    expect(checkHistory(restored, target, {})).toEqual({ losses: [], notices: [] });
    restored.$client.close();
  });

  test('a sealed backup shows nothing of what it holds, opens with its passphrase only, and leaves no open copy', async () => {
    const { db, dataDir } = installation(1);
    const into = folder();
    const { path } = await takeBackup(wish(dataDir, into, { withKey: true, passphrase }));
    expect(existsSync(join(dataDir, 'backup-work'))).toBe(false);
    for (const name of ['twinatlas.db', 'secret.key'])
      expect(readFileSync(join(path, name)).toString('latin1')).not.toMatch(/SQLite format|li@example|abababab/);
    const target = join(into, 'restored');
    await expect(restoreBackup(path, target, null)).rejects.toThrow('is sealed: set BACKUP_PASSPHRASE');
    await expect(restoreBackup(path, target, 'another passphrase')).rejects.toThrow('The passphrase is not the one');
    expect(existsSync(target)).toBe(false);
    await restoreBackup(path, target, passphrase);
    expect(readFileSync(join(target, 'secret.key'), 'utf8')).toBe(`${'ab'.repeat(32)}\n`);
    const restored = openDatabase(join(target, 'twinatlas.db'));
    expect(historyHead(restored)).toEqual(historyHead(db));
    restored.$client.close();
    for (const name of ['twinatlas.db', 'files', 'secret.key', 'history-head.json'])
      expect(statSync(join(target, name)).mode & 0o077).toBe(0);
  });
});

describe('a restore', () => {
  test('goes only into an empty folder, or one that is not there', async () => {
    const { dataDir } = installation(1);
    const { path } = await takeBackup(wish(dataDir, folder()));
    const occupied = folder();
    writeFileSync(join(occupied, 'notes.txt'), '');
    await expect(restoreBackup(path, occupied, null)).rejects.toThrow(
      `${occupied} is not empty (1 entry): name an empty folder, or one that is not there yet.`,
    );
    await expect(restoreBackup(path, join(occupied, 'notes.txt'), null)).rejects.toThrow('is a file');
    expect(readdirSync(occupied)).toEqual(['notes.txt']);
    const empty = folder();
    await restoreBackup(path, empty, null);
    expect(readdirSync(empty).sort()).toEqual(['files', 'history-head.json', 'twinatlas.db']);
  });

  test.each<[string, (path: string) => void, RegExp]>([
    ['without a manifest', (path) => rmSync(join(path, 'manifest.json')), /is no whole backup/],
    [
      'with a database cut off',
      (path) => truncateSync(join(path, 'twinatlas.db'), 8192),
      /twinatlas\.db in .* is not what was backed up/,
    ],
    ['with one bit of the database another', (path) => flip(join(path, 'twinatlas.db')), /is not what was backed up/],
    [
      'with a file gone',
      (path) => rmSync(join(path, 'files', readdirSync(join(path, 'files'))[0]!)),
      /is missing from/,
    ],
    [
      'whose manifest leads out of the folder',
      (path) => edit(path, (text) => text.replace('"twinatlas.db"', '"../twinatlas.db"')),
      /names \.\.\/twinatlas\.db, which no backup has/,
    ],
    [
      'whose manifest counts other rows',
      (path) => edit(path, (text) => text.replace(/"accounts": 1/, '"accounts": 2')),
      /table accounts has 1 rows, not 2/,
    ],
    [
      'whose manifest says another place in history',
      (path) => edit(path, (text) => text.replace(/"sequence": \d+/, '"sequence": 999999')),
      /history ends at event \d+, not 999999/,
    ],
  ])('refuses a backup %s and leaves the target as it was', async (_name, harm, refusal) => {
    const { dataDir } = installation(1);
    const into = folder();
    const { path } = await takeBackup(wish(dataDir, into));
    harm(path);
    const target = folder();
    await expect(restoreBackup(path, target, null)).rejects.toThrow(refusal);
    expect(readdirSync(target)).toEqual([]);
    expect(readdirSync(into)).toEqual(['twinatlas-2026-11-29T070000Z']);
  });

  test('refuses a sealed backup whose manifest or part was changed, even with sums that fit', async () => {
    const { dataDir } = installation(1);
    const into = folder();
    const { path } = await takeBackup(wish(dataDir, into, { passphrase }));
    const copy = join(into, 'copy');
    cpSync(path, copy, { recursive: true });
    edit(copy, (text) => text.replace('"withKey": false', '"withKey": true'));
    await expect(restoreBackup(copy, join(into, 'a'), passphrase)).rejects.toThrow('or its manifest was changed');
    copyFileSync(join(path, 'manifest.json'), join(copy, 'manifest.json'));
    flip(join(copy, 'twinatlas.db'));
    await expect(restoreBackup(copy, join(into, 'a'), passphrase)).rejects.toThrow('is not what was backed up');
  });
});

describe('the commands', () => {
  test('say what they did, leave an event, and remove what is past its keeping', async () => {
    const { db, dataDir } = installation(2);
    for (const day of ['01', '02', '03'])
      mkdirSync(join(dataDir, `backups/twinatlas-2026-11-${day}T070000Z`), { recursive: true });
    expect(removeOldBackups(join(dataDir, 'backups'), 2)).toEqual(['twinatlas-2026-11-01T070000Z']);
    const { lines, done } = await backupReport(db.$client.name, {}, { withKey: false, now });
    expect(done).toBe(true);
    expect(lines[0]).toBe(`Backup 备份: ${join(dataDir, 'backups/twinatlas-2026-11-29T070000Z')}`);
    expect(listHistoryOfThing(db, { type: 'backup', id: 'twinatlas-2026-11-29T070000Z' })).toMatchObject([
      {
        deed: 'backup.make',
        outcome: 'done',
        after: { files: 2, faultyFiles: 0, sealed: false, withKey: false, removed: 0 },
      },
    ]);
    const target = join(folder(), 'restored');
    const report = await restoreReport(join(dataDir, 'backups/twinatlas-2026-11-29T070000Z'), target, {});
    expect(report.done).toBe(true);
    expect(report.lines).toContain(`Put secret.key into ${target} (mode 600) before starting 启动前放入密钥.`);
    expect((await restoreReport(join(dataDir, 'backups/twinatlas-2026-11-29T070000Z'), target, {})).lines[0]).toContain(
      'is not empty',
    );
  });

  test('a backup that fails leaves an event that says why', async () => {
    const { db, dataDir } = installation(0);
    writeFileSync(join(dataDir, 'short.txt'), 'too short\n');
    const { lines, done } = await backupReport(
      db.$client.name,
      { BACKUP_PASSPHRASE_FILE: join(dataDir, 'short.txt') },
      { withKey: false, now },
    );
    expect([done, lines]).toEqual([
      false,
      [`No backup was made 未能备份: the passphrase in ${join(dataDir, 'short.txt')} has fewer than 12 characters.`],
    ]);
    expect(listHistoryOfThing(db, { type: 'backup', id: '' })).toMatchObject([
      { deed: 'backup.make', outcome: 'failed' },
    ]);
    expect(backupPassphrase({})).toBe(null);
  });
});

function flip(file: string): void {
  const bytes = readFileSync(file);
  bytes[5000 % bytes.length]! ^= 1;
  writeFileSync(file, bytes);
}

function edit(path: string, change: (text: string) => string): void {
  const file = join(path, 'manifest.json');
  const before = readFileSync(file, 'utf8');
  expect(change(before)).not.toBe(before);
  writeFileSync(file, change(before));
}
