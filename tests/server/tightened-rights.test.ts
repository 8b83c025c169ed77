import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { tightenRights } from '../../app/server/tightened-rights.server';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const files = [
  'twinatlas.db',
  'twinatlas.db-wal',
  'attempts.db.damaged-1',
  'history-head.json',
  'files/a.pdf',
  'outbox/1.eml',
];
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

/** A data folder as installations of before left it: everybody may read it. */
let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'twinatlas-rights-'));
  folders.push(dataDir);
  for (const name of ['files', 'outbox', 'backups/twinatlas-2026-11-29T063000Z'])
    mkdirSync(join(dataDir, name), { recursive: true });
  for (const name of files) writeFileSync(join(dataDir, name), '');
  for (const name of readdirSync(dataDir, { recursive: true, encoding: 'utf8' }))
    chmodSync(join(dataDir, name), statSync(join(dataDir, name)).isDirectory() ? 0o755 : 0o644);
  chmodSync(dataDir, 0o755);
});

describe('at a start', () => {
  test('everything of ours is taken from other readers, said in one line, and nothing is said the next time', () => {
    expect(tightenRights(dataDir)).toEqual([
      `Others could read this until now 原可被他人读取，已收紧权限: ${dataDir} (+10)`,
    ]);
    expect(modeOf(dataDir)).toBe('700');
    for (const name of readdirSync(dataDir, { recursive: true, encoding: 'utf8' }))
      expect(`${name} ${modeOf(join(dataDir, name))}`).toMatch(/ (600|700)$/);
    expect(tightenRights(dataDir)).toEqual([]);
  });

  test('rights the owner took from himself stay as they are', () => {
    chmodSync(join(dataDir, 'twinatlas.db'), 0o444);
    tightenRights(dataDir);
    expect(modeOf(join(dataDir, 'twinatlas.db'))).toBe('400');
  });

  test('what belongs to somebody else is named in one warning, and the rest is tightened', () => {
    const others = join(dataDir, 'twinatlas.db');
    const lines = tightenRights(dataDir, (path, mode) => {
      if (path === others) throw Object.assign(new Error('not permitted'), { code: 'EPERM' });
      chmodSync(path, mode);
    });
    expect(lines).toEqual([
      `Others could read this until now 原可被他人读取，已收紧权限: ${dataDir} (+9)`,
      `Others may read this 他人可以读取: ${others} (of another owner 属主不同); chmod folders to 700 and files to 600 请自行收紧.`,
    ]);
    expect([modeOf(others), modeOf(join(dataDir, 'history-head.json'))]).toEqual(['644', '600']);
  });

  test('a folder that holds other things too is left and named, and so is what a link leads to', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'twinatlas-elsewhere-'));
    folders.push(elsewhere);
    chmodSync(elsewhere, 0o755);
    symlinkSync(elsewhere, join(dataDir, 'files/linked'));
    writeFileSync(join(dataDir, 'notes.txt'), '', { mode: 0o644 });
    expect(tightenRights(dataDir)[1]).toBe(
      `Others may read this 他人可以读取: ${dataDir} (it holds notes.txt too 另有他物); chmod folders to 700 and files to 600 请自行收紧.`,
    );
    expect([modeOf(dataDir), modeOf(join(dataDir, 'notes.txt')), modeOf(elsewhere)]).toEqual(['755', '644', '755']);
    expect(modeOf(join(dataDir, 'history-head.json'))).toBe('600');
  });

  test('a secret that others could read stays as it is, for the start to refuse it', () => {
    writeFileSync(join(dataDir, 'secret.key'), '', { mode: 0o644 });
    tightenRights(dataDir);
    expect([modeOf(dataDir), modeOf(join(dataDir, 'secret.key'))]).toEqual(['700', '644']);
  });

  test('a disk of its own, with its lost+found, is no stranger', () => {
    mkdirSync(join(dataDir, 'lost+found'), { mode: 0o700 });
    tightenRights(dataDir);
    expect(modeOf(dataDir)).toBe('700');
  });
});
