import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupAge, backupFolder, listBackupNames } from '../../app/backups/backup-folder.server';
import { backupMoment, backupName } from '../../app/backups/backup-name';

const now = new Date('2026-11-29T06:30:00.000Z');
const empty = () => mkdtempSync(join(tmpdir(), 'twinatlas-backups-'));

describe('the age of the newest backup', () => {
  test('is counted from the moment it was begun', () => {
    const folder = empty();
    for (const name of ['twinatlas-2026-11-27T063000Z', 'twinatlas-2026-11-28T063000Z']) mkdirSync(join(folder, name));
    expect(backupAge(folder, now)).toBe(86_400_000);
    expect(listBackupNames(folder).map(({ name }) => name)).toEqual([
      'twinatlas-2026-11-28T063000Z',
      'twinatlas-2026-11-27T063000Z',
    ]);
  });

  test('is unknown, not zero, where there is no whole backup: none, one under way, no folder', () => {
    const folder = empty();
    expect(backupAge(folder, now)).toBe(null);
    mkdirSync(join(folder, '.incoming-twinatlas-2026-11-29T062900Z-1'));
    writeFileSync(join(folder, 'notes.txt'), '');
    expect(backupAge(folder, now)).toBe(null);
    expect(backupAge(join(folder, 'nowhere'), now)).toBe(null);
  });

  test('is zero for a clock that was set back, never negative', () => {
    const folder = empty();
    mkdirSync(join(folder, 'twinatlas-2026-11-29T070000Z'));
    expect(backupAge(folder, now)).toBe(0);
  });
});

test("a backup's name says when it was begun, and no other name is taken for one", () => {
  expect(backupName(now)).toBe('twinatlas-2026-11-29T063000Z');
  expect(backupMoment('twinatlas-2026-11-29T063000Z')).toEqual(now);
  for (const name of [
    'twinatlas-2026-02-30T063000Z',
    'twinatlas-2026-11-29T253000Z',
    'twinatlas-2026-11-29T063000Z.part',
    'twinatlas.db',
  ])
    expect(backupMoment(name)).toBe(null);
});

test('backups lie where BACKUP_DIR says, or in the data folder', () => {
  expect(backupFolder('/srv/atlas', {})).toBe('/srv/atlas/backups');
  expect(backupFolder('/srv/atlas', { BACKUP_DIR: '/mnt/other' })).toBe('/mnt/other');
});
