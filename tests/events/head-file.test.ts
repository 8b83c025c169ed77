import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { keepHeadFile, readHeadFile, writeHeadFile } from '../../app/events/head-file.server';
import { historyHead, lossSince } from '../../app/events/head.server';
import { recordEvent } from '../../app/events/record.server';
import type { Database } from '../../db/client';
import { openDatabase } from '../../db/client';
import { write } from '../../db/write';
import { emptyDatabase } from '../database';

const moment = { now: new Date('2026-11-29T06:00:00Z'), requestId: 'r' };
const happen = (db: Database, times = 1) =>
  write(db, (tx) =>
    Array.from({ length: times }, () =>
      recordEvent(
        tx,
        { actor: { accountId: null }, deed: 'account.sign-in', thing: { type: 'account', id: 1 } },
        moment,
      ),
    ),
  );
const folderOf = (db: Database) => dirname(db.$client.name);

test('each commit notes its last event beside the database, in a file only its owner may read', () => {
  const db = emptyDatabase();
  const kept = keepHeadFile(db, folderOf(db));
  expect(readHeadFile(folderOf(db))).toBe(null);
  happen(db, 3);
  expect(readHeadFile(folderOf(db))).toEqual(historyHead(db));
  expect(readHeadFile(folderOf(db))).toMatchObject({ sequence: 3 });
  happen(db);
  expect(readHeadFile(folderOf(db))).toMatchObject({ sequence: 4 });
  expect(statSync(join(folderOf(db), 'history-head.json')).mode & 0o777).toBe(0o600);
  expect(readFileSync(join(folderOf(db), 'history-head.json')).length).toBe(120);
  kept.stop();
  happen(db);
  expect(readHeadFile(folderOf(db))).toMatchObject({ sequence: 4 });
});

test('a transaction that is rolled back notes nothing', () => {
  const db = emptyDatabase();
  const kept = keepHeadFile(db, folderOf(db));
  happen(db);
  expect(() =>
    write(db, (tx) => {
      recordEvent(
        tx,
        { actor: { accountId: null }, deed: 'account.sign-in', thing: { type: 'account', id: 1 } },
        moment,
      );
      throw new Error('no');
    }),
  ).toThrow('no');
  expect(readHeadFile(folderOf(db))).toMatchObject({ sequence: 1 });
  kept.stop();
});

test('of several processes the one that stops last leaves the newest event noted', () => {
  const db = emptyDatabase();
  const other = openDatabase(db.$client.name);
  const [one, two] = [keepHeadFile(db, folderOf(db)), keepHeadFile(other, folderOf(db))];
  for (let round = 0; round < 5; round += 1) {
    happen(db);
    happen(other);
  }
  expect(readHeadFile(folderOf(db))).toMatchObject({ sequence: 10 });
  two.stop();
  happen(db);
  one.stop();
  expect(readHeadFile(folderOf(db))).toMatchObject({ sequence: 11 });
  other.$client.close();
});

test('what is gone is counted; what was replaced is told apart; what is all there is no loss', () => {
  const db = emptyDatabase();
  happen(db, 5);
  const head = historyHead(db)!;
  expect(lossSince(db, head)).toBe(null);
  expect(lossSince(db, { sequence: 12, hash: 'a'.repeat(64) })).toEqual({ gone: 7, reaches: 5 });
  expect(lossSince(db, { sequence: 4, hash: 'a'.repeat(64) })).toEqual({ gone: null, reaches: 5 });
  const nothing = openDatabase(':memory:');
  expect(lossSince(nothing, head)).toEqual({ gone: 5, reaches: 0 });
  nothing.$client.close();
});

test('a damaged note is told apart from none', () => {
  const db = emptyDatabase();
  const folder = folderOf(db);
  for (const text of ['hello', '{"sequence":1}', '{"sequence":"1","hash":"x"}', '\0'.repeat(120)]) {
    writeFileSync(join(folder, 'history-head.json'), text);
    expect(readHeadFile(folder)).toBe('damaged');
  }
  writeHeadFile(folder, { sequence: 9_007_199_254_740_991, hash: 'f'.repeat(64) });
  expect(readHeadFile(folder)).toEqual({ sequence: 9_007_199_254_740_991, hash: 'f'.repeat(64) });
});
