import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { listHistoryOfThing } from '../../app/events/events.server';
import { writeHeadFile } from '../../app/events/head-file.server';
import { historyHead } from '../../app/events/head.server';
import { recordEvent } from '../../app/events/record.server';
import { checkHistory, recordLosses } from '../../app/server/history-check.server';
import type { Database } from '../../db/client';
import { write } from '../../db/write';
import { emptyDatabase } from '../database';

const moment = { now: new Date('2026-11-29T06:00:00Z'), requestId: 'r' };
const happen = (db: Database, times: number) =>
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
const lost = `abcdef012345${'0'.repeat(52)}`;

function withBackup(db: Database, history: { sequence: number; hash: string } | null): void {
  const backup = join(folderOf(db), 'backups/twinatlas-2026-11-28T060000Z');
  mkdirSync(backup, { recursive: true });
  writeFileSync(
    join(backup, 'manifest.json'),
    JSON.stringify({
      format: 'twinatlas-backup-1',
      at: '2026-11-28T06:00:00.000Z',
      migration: null,
      history,
      rows: {},
      withKey: false,
      parts: [],
      faulty: [],
      seal: null,
    }),
  );
}

describe('a start', () => {
  test('goes on when the noted events are where they were', () => {
    const db = emptyDatabase();
    happen(db, 5);
    withBackup(db, historyHead(db));
    happen(db, 5);
    writeHeadFile(folderOf(db), historyHead(db)!);
    happen(db, 1);
    expect(checkHistory(db, folderOf(db), {})).toEqual({ losses: [], notices: [] });
  });

  test('is refused when events are gone, with their number and what to do', () => {
    const db = emptyDatabase();
    happen(db, 5);
    writeHeadFile(folderOf(db), { sequence: 17, hash: lost });
    expect(() => checkHistory(db, folderOf(db), {})).toThrow(
      'The database is an older state of itself, 12 events are gone: history reaches event 5, and history-head.json has event 17 on record: restore the newest backup (npm run restore), or start once with ACCEPT_LOST_HISTORY=abcdef012345 to go on without them.',
    );
    writeHeadFile(folderOf(db), { sequence: 3, hash: lost });
    expect(() => checkHistory(db, folderOf(db), {})).toThrow(
      'event 3 is no longer the one on record in history-head.json',
    );
  });

  test('is refused when only the newest backup knows the events, as after a whole folder was rolled back', () => {
    const db = emptyDatabase();
    happen(db, 5);
    writeHeadFile(folderOf(db), historyHead(db)!);
    withBackup(db, { sequence: 6, hash: lost });
    expect(() => checkHistory(db, folderOf(db), {})).toThrow(
      '1 event is gone: history reaches event 5, and twinatlas-2026-11-28T060000Z has event 6 on record',
    );
  });

  test('goes on once the very loss is accepted, writes it into history, and asks no second time; another loss is another matter', () => {
    const db = emptyDatabase();
    happen(db, 5);
    withBackup(db, { sequence: 17, hash: lost });
    const { losses } = checkHistory(db, folderOf(db), { ACCEPT_LOST_HISTORY: 'abcdef012345' });
    recordLosses(db, losses, moment);
    expect(listHistoryOfThing(db, { type: 'history', id: 17 })).toMatchObject([
      {
        sequence: 6,
        deed: 'history.accept-loss',
        after: { lostEvents: 12, reaches: 5, knownHead: lost, notedIn: 'twinatlas-2026-11-28T060000Z' },
      },
    ]);
    expect(checkHistory(db, folderOf(db), {})).toEqual({ losses: [], notices: [] });
    writeHeadFile(folderOf(db), { sequence: 20, hash: `${'b'.repeat(64)}` });
    expect(() => checkHistory(db, folderOf(db), { ACCEPT_LOST_HISTORY: 'abcdef012345' })).toThrow('14 events are gone');
  });

  test('says so when the note itself cannot be read', () => {
    const db = emptyDatabase();
    writeFileSync(join(folderOf(db), 'history-head.json'), 'x');
    expect(checkHistory(db, folderOf(db), {}).notices).toEqual([
      'history-head.json could not be read 无法读取: it was written anew, and a rollback before this start would not be noticed.',
    ]);
  });
});
