import { expect, test } from 'vitest';
import type { Database } from '../../db/client';
import { write } from '../../db/write';
import { recordEvent } from '../../app/events/record.server';
import { historyReport } from '../../app/events/report.server';
import { verifyHistory } from '../../app/events/verify.server';
import { emptyDatabase } from '../database';

const triggers = ['events_no_update', 'events_no_delete', 'events_in_order'];

function withEvents(count: number): Database {
  const db = emptyDatabase();
  write(db, (tx) => {
    for (let number = 1; number <= count; number += 1) {
      recordEvent(
        tx,
        { actor: { accountId: number }, deed: 'x', thing: { type: 'a', id: number }, after: { b: 1, a: '中文' } },
        { now: new Date(number), requestId: 'r' },
      );
    }
  });
  return db;
}

/** What somebody with the file and a shell can do: drop the guard, change, put it back. */
function tamper(db: Database, change: string) {
  const guards = db.$client
    .prepare("select sql from sqlite_master where type = 'trigger' and tbl_name = 'events'")
    .pluck()
    .all() as string[];
  for (const trigger of triggers) db.$client.exec(`drop trigger ${trigger}`);
  db.$client.exec(change);
  for (const guard of guards) db.$client.exec(guard);
}

test('an untouched history is whole and gives its count and head', () => {
  const db = withEvents(5);
  const head = db.$client.prepare('select hash from events where sequence = 5').pluck().get();
  expect(verifyHistory(db)).toEqual({ whole: true, count: 5, head });
});

test('an empty history is whole', () => {
  expect(verifyHistory(emptyDatabase())).toEqual({ whole: true, count: 0, head: '' });
});

test.each([
  ['changed text', "update events set reason = 'other' where sequence = 3", { brokenAt: 3, fault: 'content' }],
  ['changed actor', 'update events set actor_id = 99 where sequence = 2', { brokenAt: 2, fault: 'content' }],
  ['a removed row', 'delete from events where sequence = 4', { brokenAt: 4, fault: 'missing' }],
  ['removed first rows', 'delete from events where sequence < 3', { brokenAt: 1, fault: 'missing' }],
  ['a rewritten link', "update events set previous_hash = 'x' where sequence = 5", { brokenAt: 5, fault: 'link' }],
])('%s is named as the first broken link', (_what, change, expected) => {
  const db = withEvents(6);
  tamper(db, change);
  expect(verifyHistory(db)).toEqual({ whole: false, ...expected });
});

test('cutting off the newest rows shows against a head noted before', () => {
  const db = withEvents(6);
  const verdict = verifyHistory(db);
  const head = verdict.whole ? verdict.head : '';
  tamper(db, 'delete from events where sequence > 4');
  expect(verifyHistory(db, head)).toEqual({ whole: false, brokenAt: null, fault: 'head', count: 4 });
});

test('a missing trigger is reported even when every link holds', () => {
  const db = withEvents(2);
  db.$client.exec('drop trigger events_no_update');
  expect(verifyHistory(db)).toEqual({
    whole: false,
    brokenAt: null,
    fault: 'unguarded',
    missingTriggers: ['events_no_update'],
  });
});

test('the report says in words which event is broken', () => {
  const db = withEvents(3);
  tamper(db, "update events set deed = 'y' where sequence = 2");
  expect(historyReport(db.$client.name)).toEqual({
    whole: false,
    lines: ['History is broken at event 历史断于 2: it is not what was recorded 内容与记录时不符.'],
  });
});
