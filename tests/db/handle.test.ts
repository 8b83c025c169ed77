import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupReport } from '../../app/backups/reports.server';
import { historyReport } from '../../app/events/report.server';
import { retentionReport } from '../../app/personal-data/retention.server';
import { replacementReport } from '../../app/server/replacement-report.server';
import { openDatabase } from '../../db/client';
import { openFiles, openHandle } from '../../db/handle';
import { locksAreTold, locksOn } from '../setup/file-locks';
import { underStartLock } from '../../db/start-lock';
import { demonstrate } from '../../seeds/demonstration/demonstrate';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'twinatlas-handle-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const now = new Date('2026-11-01T00:00:00Z');

describe('no way out leaves a database open', () => {
  it('what is open is named, and no longer when it is closed', () => {
    const file = join(folder, 'one.db');
    const db = openDatabase(file);
    expect(openFiles()).toEqual([file]);
    db.$client.close();
    expect(openFiles()).toEqual([]);
  });

  /** Each command on a file that is no database, and on one that holds no tables: both fail in the midst of it. */
  const commands: readonly [string, (file: string) => unknown][] = [
    ['history:verify', (file) => historyReport(file)],
    ['retention', (file) => retentionReport(file)],
    ['backup', (file) => backupReport(file, {}, { withKey: false, now })],
    ['secret:replace', (file) => replacementReport(file, { SECRET_KEY: 'ab'.repeat(32) }, true)],
  ];
  it.each(commands)('%s that fails', async (_, command) => {
    for (const content of ['this is no database, and long enough to be seen as none by SQLite '.repeat(20), '']) {
      const file = join(folder, 'twinatlas.db');
      writeFileSync(file, content);
      await Promise.resolve()
        .then(() => command(file))
        .catch(() => undefined);
      expect(openFiles()).toEqual([]);
    }
  });

  it('a damaged database, a lock whose work throws, and a demonstration whose secret is none', async () => {
    const damaged = join(folder, 'damaged.db');
    writeFileSync(damaged, 'no database '.repeat(100));
    expect(() => openDatabase(damaged)).toThrow('file is not a database');
    expect(() =>
      underStartLock(join(folder, 'start.lock'), () => {
        throw new Error('in the midst');
      }),
    ).toThrow('in the midst');
    await expect(
      demonstrate({
        root: '.',
        dataDir: folder,
        databaseName: 'twinatlas.db',
        now,
        environment: { SECRET_KEY: 'short' },
      }),
    ).rejects.toThrow();
    expect(openFiles()).toEqual([]);
  });

  it.each(['process.exit(3)', 'throw new Error("nobody catches this")', ''])('a process that ends by: %s', (end) => {
    const file = join(folder, 'ends.db');
    const script = join(folder, 'ends.mjs');
    writeFileSync(
      script,
      `import { createServer } from ${JSON.stringify(join(process.cwd(), 'node_modules/vite/dist/node/index.js'))};
const vite = await createServer({ root: ${JSON.stringify(process.cwd())}, configFile: false, logLevel: 'error', server: { middlewareMode: true, watch: null }, appType: 'custom', optimizeDeps: { noDiscovery: true } });
const { openDatabase } = await vite.ssrLoadModule('/db/client.ts');
globalThis.held = openDatabase(${JSON.stringify(file)});
held.$client.exec('create table one (a)');
await vite.close();
${end}`,
    );
    spawnSync(process.execPath, [script]);
    expect(existsSync(file)).toBe(true);
    expect(existsSync(`${file}-wal`)).toBe(false);
  });

  it.skipIf(!locksAreTold)('a second handle, opened and closed, leaves the locks of the first', () => {
    const file = join(folder, 'locked.db');
    const db = openDatabase(file);
    db.$client.exec('create table one (a)');
    const held = locksOn(file);
    expect(held).toBeGreaterThan(0);
    openHandle(file, {}, () => undefined).close();
    expect(locksOn(file)).toBe(held);
    db.$client.close();
  });

  it('only db/handle.ts opens an SQLite file', () => {
    const sources = ['app', 'db', 'seeds'].flatMap((top) =>
      readdirSync(top, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.tsx?$/.test(name))
        .map((name) => join(top, name)),
    );
    expect(sources.filter((name) => readFileSync(name, 'utf8').includes('new SQLite('))).toEqual(['db/handle.ts']);
  });
});
