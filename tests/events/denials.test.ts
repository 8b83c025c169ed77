import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import { authorise } from '../../app/accounts/permissions/authorise.server';
import { companyHistoryView } from '../../app/history/company-history.server';
import { foldDenials, ownDenials } from '../../app/events/denials.server';
import { listHistoryOfPerson, listHistoryOfThing } from '../../app/events/events.server';
import { allHistoryView } from '../../app/history/history-view.server';
import { HistoryTable } from '../../app/history/history-table';
import { recordEvent } from '../../app/events/record.server';
import { regionHistoryView } from '../../app/history/region-history.server';
import { verifyHistory } from '../../app/events/verify.server';
import type { Database } from '../../db/client';
import { denials, events } from '../../db/schema/index';
import { write } from '../../db/write';
import { emptyDatabase, testDatabase } from '../database';

const actor = (accountId: number, roles: Actor['roles'] = []): Actor => ({
  accountId,
  email: 'li@example.cn',
  language: 'zh',
  roles,
  session: { number: 1, authenticatedAt: '2026-11-23T08:00:00.000Z', secondFactor: true },
});
const stranger = actor(7);
const at = (time: string) => ({ now: new Date(`2026-11-23T${time}Z`), requestId: 'r-1' });
/** Two thousand commits need not wait for the disk here. */
function quickDatabase(): Database {
  const db = emptyDatabase();
  db.$client.pragma('synchronous = OFF');
  return db;
}

const tryOnce = (db: Database, who: Actor | null, id: number | string, time: string) =>
  authorise(db, who, 'application.see', {}, { type: 'application', id }, at(time));
const rows = (db: Database) =>
  db
    .select()
    .from(events)
    .all()
    .map((event) => [event.actorId, event.deed, event.outcome, `${event.thingType} ${event.thingId}`, event.after]);
const everything = { type: '', id: '', outcome: null, before: 0 };

describe('denied tries', () => {
  test('a thousand of one person, at one thing within an hour, leave two events and the exact count', () => {
    const db = quickDatabase();
    for (let n = 0; n < 1000; n += 1) tryOnce(db, stranger, 1, `08:${String(n % 60).padStart(2, '0')}:00.000`);
    expect(rows(db)).toEqual([[7, 'application.see', 'denied', 'application 1', '{"code":"not-allowed"}']]);
    const [shown] = allHistoryView(db, everything).entries;
    expect([shown!.sequence, shown!.tries]).toEqual([1, 1000]);
    const page = renderToStaticMarkup(HistoryTable({ language: 'zh', entries: [shown!], older: null, newest: null }));
    expect(page).toContain('（这一小时已 1,000 次）');

    expect(foldDenials(db, at('08:59:59.999'))).toBe(0);
    expect(foldDenials(db, at('09:00:00.000'))).toBe(1);
    expect(foldDenials(db, at('09:00:00.000'))).toBe(0);
    expect(rows(db).slice(1)).toEqual([
      [
        7,
        'application.see',
        'denied',
        'application 1',
        '{"since":"2026-11-23T08:00:00.000Z","tries":1000,"until":"2026-11-23T08:39:00.000Z"}',
      ],
    ]);
    expect(db.select().from(denials).all()).toEqual([]);
    expect(allHistoryView(db, everything).entries.map((entry) => entry.tries)).toEqual([undefined, undefined]);
    expect(verifyHistory(db)).toMatchObject({ whole: true, count: 2 });
  });

  test('a thousand at a thousand things leave twenty-one events, and one more with the count of the rest', () => {
    const db = quickDatabase();
    for (let n = 1; n <= 1000; n += 1) tryOnce(db, stranger, n, '08:10:00.000');
    expect(rows(db).map(([, , , thing]) => thing)).toEqual([
      ...Array.from({ length: ownDenials }, (_, index) => `application ${index + 1}`),
      'various ',
    ]);
    expect(allHistoryView(db, everything).entries[0]).toMatchObject({ sequence: 21, tries: 980 });
    foldDenials(db, at('09:00:00.000'));
    expect(
      rows(db)
        .slice(21)
        .map(([, , , thing, after]) => [thing, after]),
    ).toEqual([['various ', '{"since":"2026-11-23T08:10:00.000Z","tries":980,"until":"2026-11-23T08:10:00.000Z"}']]);
  });

  test('of two people, of two deeds and in two hours are counted apart', () => {
    const db = emptyDatabase();
    for (const who of [stranger, actor(8), null])
      for (const time of ['08:00:00.000', '08:59:59.000', '09:00:00.000']) tryOnce(db, who, 1, time);
    authorise(db, stranger, 'application.review', {}, { type: 'application', id: 1 }, at('09:00:00.000'));
    expect(
      db
        .select()
        .from(denials)
        .all()
        .map((row) => [row.actorId, row.hour, row.deed, row.tries]),
    ).toEqual([
      [7, '2026-11-23T09', 'application.see', 1],
      [8, '2026-11-23T09', 'application.see', 1],
      [0, '2026-11-23T09', 'application.see', 1],
      [7, '2026-11-23T09', 'application.review', 1],
    ]);
    // The first try of a new hour brings the same person's count of the one before into history.
    expect(rows(db).map(([who, , , , after]) => [who, after])).toEqual([
      [7, '{"code":"not-allowed"}'],
      [7, '{"since":"2026-11-23T08:00:00.000Z","tries":2,"until":"2026-11-23T08:59:59.000Z"}'],
      [7, '{"code":"not-allowed"}'],
      [8, '{"code":"not-allowed"}'],
      [8, '{"since":"2026-11-23T08:00:00.000Z","tries":2,"until":"2026-11-23T08:59:59.000Z"}'],
      [8, '{"code":"not-allowed"}'],
      [null, '{"code":"sign-in-needed"}'],
      [null, '{"since":"2026-11-23T08:00:00.000Z","tries":2,"until":"2026-11-23T08:59:59.000Z"}'],
      [null, '{"code":"sign-in-needed"}'],
      [7, '{"code":"not-allowed"}'],
    ]);
  });

  test('a single try leaves the one event it is', () => {
    const db = emptyDatabase();
    tryOnce(db, stranger, 1, '08:00:00.000');
    expect(foldDenials(db, at('09:00:00.000'))).toBe(1);
    expect(rows(db)).toHaveLength(1);
  });
});

describe('the list of what happened to a thing', () => {
  test('leaves out denied tries: of strangers at an application, a certificate, a firm, an account', () => {
    const db = testDatabase();
    const company = db.$client
      .prepare("select id from companies where region_code like '4401%' limit 1")
      .pluck()
      .get() as number;
    write(db, (tx) =>
      recordEvent(
        tx,
        { actor: { accountId: 9 }, deed: 'company.profile', thing: { type: 'company', id: company } },
        at('07:00:00.000'),
      ),
    );
    const before = db.select().from(events).all().length;
    for (const [deed, type, id] of [
      ['application.see', 'application', 1],
      ['certificate.revoke', 'certificate', 'A1'],
      ['company.profile', 'company', company],
      ['account.disable', 'account', 3],
    ] as const)
      authorise(db, stranger, deed, {}, { type, id }, at('08:00:00.000'));
    expect(db.select().from(events).all().length - before).toBe(4);
    expect(listHistoryOfThing(db, { type: 'application', id: 1 })).toEqual([]);
    expect(listHistoryOfThing(db, { type: 'certificate', id: 'A1' })).toEqual([]);
    expect(companyHistoryView(db, company, 0).entries.map((entry) => entry.outcome)).toEqual(['done']);
    expect(
      regionHistoryView(db, actor(1, [{ role: 'official', regionCode: '440100', companyId: null }]), {
        type: 'company',
        before: 0,
      }).entries.map((entry) => entry.outcome),
    ).toEqual(['done']);
    expect(listHistoryOfPerson(db, 3)).toEqual([]);
    // They stand with whoever tried, and in the whole history.
    expect(listHistoryOfPerson(db, 7).map((entry) => entry.deed)).toEqual([
      'account.disable',
      'company.profile',
      'certificate.revoke',
      'application.see',
    ]);
    expect(allHistoryView(db, { ...everything, outcome: 'denied' }).entries).toHaveLength(4);
  });
});
