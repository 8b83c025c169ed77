import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { expect, it, vi } from 'vitest';
import { movedAddressNotice } from '../../app/certificates/keys/signed-origins.server';
import { readiness } from '../../app/server/readiness.server';
import { refusalOfDriver, refusalOfDriverHeaders, refusalOfNode, warningOfNode } from '../../bin/node-version.js';
import { waitInThread } from '../../db/busy';
import { emptyDatabase } from '../database';

const noon = new Date(Date.UTC(2026, 10, 23, 12));
const later = new Date(noon.getTime() + 5000);

it('is ready while it reads and writes, leaves no row, and does not know the age of a backup there is none of', () => {
  const db = emptyDatabase();
  const { freeMegabytes, ...rest } = readiness(db, dirname(db.$client.name), {})(noon);
  expect(rest).toEqual({
    ready: (freeMegabytes ?? 0) >= 200,
    reads: true,
    writes: true,
    backupHours: null,
    backupLate: false,
  });
  expect(db.$client.prepare("select count(*) from settings where key = 'readiness'").pluck().get()).toBe(0);
});

it('is not ready while another process holds the lock, and says so for five seconds', () => {
  const db = emptyDatabase();
  waitInThread(db, 0);
  const said = vi.spyOn(console, 'error').mockReturnValue();
  const ask = readiness(db, dirname(db.$client.name), {});
  const other = new SQLite(db.$client.name);
  other.exec('BEGIN IMMEDIATE');
  expect(ask(noon)).toMatchObject({ ready: false, reads: true, writes: false });
  other.exec('ROLLBACK');
  other.close();
  expect(ask(new Date(later.getTime() - 1)).writes).toBe(false);
  expect(ask(later).writes).toBe(true);
  said.mockRestore();
});

it.each([
  ['18.20.4', false, false],
  ['20.14.0', false, false],
  ['20.20.2', true, true],
  ['21.7.3', false, false],
  ['22.23.0', true, false],
  ['23.11.0', false, false],
  ['24.21.0', true, false],
  ['25.1.0', false, false],
])('Node %s runs: %s, with a warning: %s', (version, runs, warns) => {
  expect([refusalOfNode(version) === null, runs && warningOfNode(version) !== null]).toEqual([runs, warns]);
});

it('says a whole sentence about a driver built for another Node, and none about other faults', () => {
  const error = Object.assign(
    new Error(
      "The module '/x/better_sqlite3.node'\nwas compiled against a different Node.js version using\nNODE_MODULE_VERSION 115.",
    ),
    { code: 'ERR_DLOPEN_FAILED' },
  );
  expect(refusalOfDriver(error, '24.21.0')).toMatch(
    /^The database driver better-sqlite3 .* Node 24\.21\.0.*npm rebuild better-sqlite3.*\.$/,
  );
  expect(refusalOfDriver(new Error('other'), '24.21.0')).toBeNull();
});

it('names both addresses when certificates are signed for another one', () => {
  expect(movedAddressNotice([], 'https://b.example')).toBeNull();
  expect(movedAddressNotice(['https://a.example'], 'https://b.example')).toMatch(
    /this server is https:\/\/b\.example, but certificates are signed for https:\/\/a\.example/,
  );
});

it.each([
  ['24.21.0', 'AddEnvironmentCleanupHook RemoveEnvironmentCleanupHook', true],
  ['24.21.0', 'AddEnvironmentCleanupHook', false],
  ['22.23.3', 'AddEnvironmentCleanupHook RemoveEnvironmentCleanupHook', false],
])('under Node %s a driver that names %s is refused: %s', (version, names, refused) => {
  expect(
    refusalOfDriverHeaders(Buffer.from(`\x7fELF\0${names}\0`), version)?.startsWith(
      'The database driver better-sqlite3 in node_modules was compiled against the headers of Node 24.19 or later',
    ) ?? false,
  ).toBe(refused);
});
