import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareDataFolder, StartFailure, startFailure } from '../../app/server/start-failure.server';
import { SeedError } from '../../seeds/seed-error';

const asked = { port: 80, host: '127.0.0.1', dataDir: '/srv/atlas' };
const withCode = (code: string) => Object.assign(new Error(`${code}: something\n    at somewhere`), { code });

describe('the sentence for a start that failed', () => {
  it.each<[unknown, string]>([
    [withCode('EACCES'), 'Port 80 needs more rights than this user has: set PORT to a number from 1024 up.'],
    [withCode('EADDRINUSE'), 'Port 80 is in use: stop the other program, or set PORT to another number.'],
    [
      withCode('SQLITE_FULL'),
      'The disk that holds /srv/atlas is full: free some space, or set DATA_DIR to another folder.',
    ],
    [
      withCode('SQLITE_CORRUPT_VTAB'),
      'The database /srv/atlas/twinatlas.db is damaged or no SQLite file: restore a backup, or set DATA_DIR to another folder.',
    ],
    [
      withCode('SQLITE_READONLY_DIRECTORY'),
      'The database /srv/atlas/twinatlas.db cannot be written: give this user the right to, or set DATA_DIR to another folder.',
    ],
    [
      withCode('SQLITE_CANTOPEN'),
      'The database /srv/atlas/twinatlas.db cannot be written: give this user the right to, or set DATA_DIR to another folder.',
    ],
    [
      withCode('SQLITE_BUSY'),
      'The database /srv/atlas/twinatlas.db is held by another program: stop that program, then start again.',
    ],
    [
      withCode('SQLITE_IOERR_FSYNC'),
      'The disk that holds /srv/atlas/twinatlas.db reports an error (SQLITE_IOERR_FSYNC): check the disk, or set DATA_DIR to another folder.',
    ],
    [
      new SeedError({
        file: 'segments.csv',
        line: 7,
        field: 'tier',
        value: 'side',
        reason: 'is not one of the allowed values',
        allowed: ['upstream', 'midstream', 'downstream'],
      }),
      'A shipped fact cannot be loaded, nothing was changed: seeds/data/segments.csv:7 tier "side": is not one of the allowed values (allowed: upstream, midstream, downstream).',
    ],
    [new StartFailure('The data folder x is a file.'), 'The data folder x is a file.'],
    [new Error('nobody thought of this\n    at somewhere'), 'The start failed: nobody thought of this'],
  ])('%s', (error, sentence) => {
    expect(startFailure(error, asked)).toBe(sentence);
  });
});

describe('the data folder', () => {
  it('is made with all folders above it', () => {
    const above = mkdtempSync(join(tmpdir(), 'twinatlas-folder-'));
    prepareDataFolder(join(above, 'a/b/c'));
    prepareDataFolder(join(above, 'a/b/c'));
    expect(readdirSync(join(above, 'a/b'))).toEqual(['c']);
    for (const made of ['a', 'a/b', 'a/b/c']) expect(statSync(join(above, made)).mode & 0o777).toBe(0o700);
    rmSync(above, { recursive: true });
  });

  it('is refused where the system makes no folders, instead of trying for ever', () => {
    expect(() => prepareDataFolder('/proc/twinatlas/data')).toThrow(
      'The data folder /proc/twinatlas/data cannot be made there: set DATA_DIR to a folder this user may read and write.',
    );
  });
});
