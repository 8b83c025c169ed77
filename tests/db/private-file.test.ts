import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '../../db/client';
import { underStartLock } from '../../db/start-lock';

test("a database, what SQLite lays beside it, and the start's lock are readable by their owner only", () => {
  const folder = mkdtempSync(join(tmpdir(), 'twinatlas-private-'));
  underStartLock(join(folder, 'start.lock'), () => {});
  const db = openDatabase(join(folder, 'twinatlas.db'));
  db.$client.exec('create table one (id integer)');
  expect(
    readdirSync(folder).map((name) => `${name} ${(statSync(join(folder, name)).mode & 0o777).toString(8)}`),
  ).toEqual(['start.lock 600', 'twinatlas.db 600', 'twinatlas.db-shm 600', 'twinatlas.db-wal 600']);
  db.$client.close();
});
