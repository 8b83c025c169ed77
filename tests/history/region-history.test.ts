import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { Actor } from '../../app/accounts/permissions/actor';
import type { RoleGrant } from '../../app/accounts/permissions/role';
import { companyHistoryStatement, companyHistoryView } from '../../app/history/company-history.server';
import { listHistoryOfPerson } from '../../app/events/events.server';
import { recordEvent } from '../../app/events/record.server';
import {
  historyRegions,
  lookedThrough,
  regionHistoryStatement,
  regionHistoryView,
} from '../../app/history/region-history.server';
import type { Database } from '../../db/client';
import { companies, events, membershipApplications } from '../../db/schema/index';
import { write } from '../../db/write';
import { testDatabase } from '../database';

const moment = { now: new Date('2026-11-23T08:00:00Z'), requestId: 'r-1' };
const actorWith = (...roles: RoleGrant[]): Actor => ({
  accountId: 1,
  email: 'me@example.cn',
  language: 'zh',
  roles,
  session: { number: 1, authenticatedAt: moment.now.toISOString(), secondFactor: true },
});
const official = (regionCode: string | null): Actor => actorWith({ role: 'official', regionCode, companyId: null });

function record(db: Database, type: string, id: number | string, times = 1): void {
  write(db, (tx) => {
    for (let count = 0; count < times; count += 1)
      recordEvent(tx, { actor: { accountId: 9 }, deed: `${type}.edit`, thing: { type, id } }, moment);
  });
}

/** Two firms, one in 广州 and one in 深圳, and an application of a firm that is not on record yet. */
function places() {
  const db = testDatabase();
  const [here, there] = db
    .select({ id: companies.id })
    .from(companies)
    .limit(2)
    .all()
    .map((row) => row.id) as [number, number];
  db.update(companies).set({ regionCode: '440100' }).where(eq(companies.id, here)).run();
  db.update(companies).set({ regionCode: '440300' }).where(eq(companies.id, there)).run();
  db.$client
    .prepare(
      "insert into accounts (id, email, language, state, password_hash, created_at) values (9, 'wang@example.cn', 'zh', 'active', 'x', '2026-11-23T00:00:00.000Z')",
    )
    .run();
  const at = moment.now.toISOString();
  const application = Number(
    db
      .insert(membershipApplications)
      .values({
        kind: 'new',
        applicantId: 9,
        state: 'draft',
        nameZh: '新公司',
        regionCode: '440100',
        createdAt: at,
        updatedAt: at,
        queuedAt: at,
      })
      .run().lastInsertRowid,
  );
  const seen = (actor: Actor, type: 'company' | null = null) =>
    regionHistoryView(db, actor, { type, before: 0 }).entries.map((entry) => `${entry.thing.type} ${entry.thing.id}`);
  return { db, here, there, application, seen };
}

describe('the history of a region', () => {
  test('officials see what happened to the firms and applications of their region and below it, newest first', () => {
    const { db, here, there, application, seen } = places();
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

describe('the history of a company', () => {
  test('holds what happened to it and its applications, and nothing of another’s', () => {
    const { db, here, there, application } = places();
    db.update(membershipApplications).set({ companyId: here }).where(eq(membershipApplications.id, application)).run();
    for (const [type, id] of [
      ['company', here],
      ['company', there],
      ['application', application],
      ['application', application + 1],
      ['account', here],
    ] as const)
      record(db, type, id);
    const seen = companyHistoryView(db, here, 0);
    expect(seen.entries.map((entry) => `${entry.thing.type} ${entry.thing.id}`)).toEqual([
      `application ${application}`,
      `company ${here}`,
    ]);
    expect(companyHistoryView(db, here, seen.entries[0]!.sequence).entries).toHaveLength(1);
    expect(companyHistoryView(db, there, 0).entries).toHaveLength(1);
  });

  test('is read along the index of things', () => {
    const { db } = places();
    const { sql } = companyHistoryStatement(db).toSQL();
    const plan = db.$client
      .prepare(`explain query plan ${sql}`)
      .all(...Array<number>((sql.match(/\?/g) ?? []).length).fill(1)) as { detail: string }[];
    expect(plan.map((step) => step.detail)).toContain(
      'SEARCH own USING COVERING INDEX events_thing (thing_type=? AND thing_id=? AND sequence<?)',
    );
    expect(plan.filter((step) => /SCAN (membership|supply|events)/.test(step.detail))).toEqual([]);
  });

  test('what others did to a person’s own applications is in that person’s history', () => {
    const { db, application } = places();
    write(db, (tx) =>
      recordEvent(
        tx,
        {
          actor: { accountId: 77, role: 'reviewer' },
          deed: 'application.return',
          thing: { type: 'application', id: application },
          reason: '缺营业执照',
        },
        moment,
      ),
    );
    expect(listHistoryOfPerson(db, 9).map((entry) => [entry.deed, entry.reason])).toEqual([
      ['application.return', '缺营业执照'],
    ]);
    expect(db.select().from(events).all()).toHaveLength(1);
  });
});
