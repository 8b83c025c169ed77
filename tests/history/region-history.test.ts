import { describe, expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import type { RoleGrant } from '../../app/accounts/permissions/role';
import {
  historyRegions,
  lookedThrough,
  regionHistoryStatement,
  regionHistoryView,
} from '../../app/history/region-history.server';
import type { Database } from '../../db/client';
import { moment, places, record } from './places';

const actorWith = (...roles: RoleGrant[]): Actor => ({
  accountId: 1,
  email: 'me@example.cn',
  language: 'zh',
  roles,
  session: { number: 1, authenticatedAt: moment.now.toISOString(), secondFactor: true },
});
const official = (regionCode: string | null): Actor => actorWith({ role: 'official', regionCode, companyId: null });

const seenIn =
  (db: Database) =>
  (actor: Actor, type: 'company' | null = null) =>
    regionHistoryView(db, actor, { type, before: 0 }).entries.map((entry) => `${entry.thing.type} ${entry.thing.id}`);

describe('the history of a region', () => {
  test('officials see what happened to the firms and applications of their region and below it, newest first', () => {
    const { db, here, there, application } = places();
    const seen = seenIn(db);
    record(db, 'company', here);
    record(db, 'company', there);
    record(db, 'application', application);
    record(db, 'account', here);
    expect(seen(official('440100'))).toEqual([`application ${application}`, `company ${here}`]);
    expect(seen(official('440300'))).toEqual([`company ${there}`]);
    expect(seen(official('440000'))).toEqual([`application ${application}`, `company ${there}`, `company ${here}`]);
    expect(seen(official(null))).toEqual([`application ${application}`, `company ${there}`, `company ${here}`]);
    expect(seen(official('440000'), 'company')).toEqual([`company ${there}`, `company ${here}`]);
    expect(seen(actorWith({ role: 'reviewer', regionCode: '440100', companyId: null }))).toEqual([]);
    expect(
      historyRegions(db, { ...official(null), session: { ...official(null).session, secondFactor: false } }),
    ).toEqual([]);
  });

  test('a page holds fifty rows, and the next one goes on below it without a gap', () => {
    const { db, here } = places();
    record(db, 'company', here, 120);
    const first = regionHistoryView(db, official('440100'), { type: null, before: 0 });
    const second = regionHistoryView(db, official('440100'), { type: null, before: first.next! });
    const third = regionHistoryView(db, official('440100'), { type: null, before: second.next! });
    const sequences = [first, second, third].flatMap((page) => page.entries.map((entry) => entry.sequence));
    expect(sequences).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index));
    expect([first.first, second.first, third.next]).toEqual([true, false, null]);
  });

  test('a page looks through a bounded stretch, and the next one finds what lies before it', () => {
    const { db, here } = places();
    record(db, 'company', here);
    record(db, 'account', 9, lookedThrough);
    const first = regionHistoryView(db, official('440100'), { type: null, before: 0 });
    expect([first.entries, first.next]).toEqual([[], 2]);
    expect(regionHistoryView(db, official('440100'), { type: null, before: 2 })).toMatchObject({
      entries: [{ sequence: 1 }],
      next: null,
    });
  });

  test('is read along primary keys only', () => {
    const { db } = places();
    const { sql } = regionHistoryStatement(db).toSQL();
    const plan = db.$client
      .prepare(`explain query plan ${sql}`)
      .all(...Array<number>((sql.match(/\?/g) ?? []).length).fill(1)) as { detail: string }[];
    const steps = plan.map((step) => step.detail).filter((detail) => /^(SCAN|SEARCH|USE)/.test(detail));
    expect(steps[0]).toBe('SEARCH events USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)');
    expect(steps.filter((step) => /^SCAN (?!json_each)|TEMP B-TREE/.test(step))).toEqual([]);
  });
});
