import { expect, test } from 'vitest';
import { openDatabase } from '../../db/client';
import { events } from '../../db/schema/index';
import { write } from '../../db/write';
import { listHistoryOfPerson, listHistoryOfThing } from '../../app/events/events.server';
import { recordEvent } from '../../app/events/record.server';
import { verifyHistory } from '../../app/events/verify.server';
import { emptyDatabase } from '../database';

const moment = { now: new Date('2026-11-23T08:00:00Z'), requestId: 'r-1' };

test('an event keeps who, role, what, which thing, before, after, reason, when and request, with personal fields masked', () => {
  const db = emptyDatabase();
  write(db, (tx) =>
    recordEvent(
      tx,
      {
        actor: { accountId: 7, role: 'administrator' },
        deed: 'account.disable',
        thing: { type: 'account', id: 9 },
        before: { state: 'active', email: 'li.hua@example.cn' },
        after: { state: 'disabled', contacts: [{ phone: '13800138000', idCard: '11010519491231002X' }] },
        reason: '离职',
      },
      moment,
    ),
  );
  expect(listHistoryOfThing(db, { type: 'account', id: 9 })).toEqual([
    {
      sequence: 1,
      at: '2026-11-23T08:00:00.000Z',
      actorId: 7,
      actorRole: 'administrator',
      deed: 'account.disable',
      outcome: 'done',
      thing: { type: 'account', id: '9' },
      before: { state: 'active', email: 'l***@example.cn' },
      after: { state: 'disabled', contacts: [{ phone: '*********00', idCard: '1101************2X' }] },
      reason: '离职',
      requestId: 'r-1',
    },
  ]);
});

test('a person’s history holds what they did and what was done to them, newest first, in pages', () => {
  const db = emptyDatabase();
  write(db, (tx) => {
    for (const [actor, type, id] of [
      [1, 'account', 1],
      [2, 'company', 5],
      [3, 'account', 1],
      [1, 'company', 5],
    ] as const) {
      recordEvent(tx, { actor: { accountId: actor }, deed: 'x', thing: { type, id } }, moment);
    }
  });
  expect(listHistoryOfPerson(db, 1).map((entry) => entry.sequence)).toEqual([4, 3, 1]);
  expect(listHistoryOfPerson(db, 1, { before: 4, limit: 1 }).map((entry) => entry.sequence)).toEqual([3]);
});

test('the database refuses to update, delete, replace, or insert out of order', () => {
  const db = emptyDatabase();
  write(db, (tx) => recordEvent(tx, { actor: { accountId: 1 }, deed: 'x', thing: { type: 'a', id: 1 } }, moment));
  const row = db.select().from(events).get();
  const insert =
    'insert or replace into events (sequence, at, deed, outcome, thing_type, thing_id, request_id, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?)';
  expect(() => db.$client.exec("update events set deed = 'y'")).toThrow('update refused');
  expect(() => db.$client.exec('delete from events')).toThrow('delete refused');
  expect(() => db.$client.prepare(insert).run(1, 'now', 'y', 'done', 'a', '1', 'r', '', 'forged')).toThrow(
    'does not follow the last one',
  );
  expect(() => db.$client.prepare(insert).run(2, 'now', 'y', 'done', 'a', '1', 'r', 'wrong', 'forged')).toThrow(
    'does not follow the last one',
  );
  expect(db.select().from(events).all()).toEqual([row]);
});

test('an event of a transaction that fails is not kept and leaves no hole', () => {
  const db = emptyDatabase();
  const happening = { actor: { accountId: 1 }, deed: 'x', thing: { type: 'a', id: 1 } };
  expect(() =>
    write(db, (tx) => {
      recordEvent(tx, happening, moment);
      throw new Error('late');
    }),
  ).toThrow('late');
  expect(write(db, (tx) => recordEvent(tx, happening, moment))).toBe(1);
});

test('two processes that write in turn keep one chain, and neither writes while the other’s transaction is open', () => {
  const first = emptyDatabase();
  const second = openDatabase(first.$client.name);
  second.$client.pragma('busy_timeout = 0');
  const happening = { actor: { accountId: 1 }, deed: 'x', thing: { type: 'a', id: 1 } };
  for (let turn = 0; turn < 20; turn += 1)
    write(turn % 2 === 0 ? first : second, (tx) => recordEvent(tx, happening, moment));
  write(first, (tx) => {
    recordEvent(tx, happening, moment);
    expect(() => write(second, (other) => recordEvent(other, happening, moment))).toThrow('database is locked');
  });
  write(second, (tx) => recordEvent(tx, happening, moment));
  expect(verifyHistory(first)).toMatchObject({ whole: true, count: 22 });
  second.$client.close();
});
