import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { companyHistoryStatement, companyHistoryView } from '../../app/history/company-history.server';
import { listHistoryOfPerson } from '../../app/events/events.server';
import { recordEvent } from '../../app/events/record.server';
import { events, membershipApplications } from '../../db/schema/index';
import { write } from '../../db/write';
import { moment, places, record } from './places';

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
