import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { escalateOverdue } from '../../app/review-desk/escalation.server';
import { takeApplication } from '../../app/review-desk/holding.server';
import { cursorParameter, queueCursor } from '../../app/review-desk/queue';
import { countQueues, listQueue, queueStatement } from '../../app/review-desk/queue.server';
import type { Database } from '../../db/client';
import { scene, valueOf } from '../alliance/scene';
import { copyOfDatabase, emptyDatabase, testDatabase } from '../database';
import { processorTime } from '../processor-time';

const today = '2026-11-23';

describe('a queue', () => {
  const made = scene(testDatabase());
  const reviewer = made.reviewer();
  const files = [0, 1, 2].map((number) =>
    made.submitted(made.person(), number, { kind: 'new' }, { regionCode: number === 2 ? '110000' : '440100' }),
  );
  made.db.run(
    sql`update membership_applications set queued_at = '2026-11-20T00:00:00.000Z' where id = ${files[1]!.id}`,
  );
  let s: typeof made;
  let db: Database;
  beforeEach(() => {
    s = scene(copyOfDatabase(made.db));
    db = s.db;
  });
  const take = () => valueOf(takeApplication(db, reviewer, files[0]!.id, s.occasion()));
  const ids = (query: Parameters<typeof listQueue>[2], actor = reviewer) =>
    listQueue(db, actor, query, today).rows.map((row) => row.id);

  it('shows the oldest first', () =>
    expect(ids({ queue: 'waiting' })).toEqual([files[1]!.id, files[0]!.id, files[2]!.id]));
  it('is cut to a region and what lies below it', () =>
    expect(ids({ queue: 'waiting', region: '440000' })).toEqual([files[1]!.id, files[0]!.id]));
  it('is cut to the reviewer’s own region', () => {
    expect(ids({ queue: 'waiting' }, s.person([{ role: 'reviewer', regionCode: '440000' }]))).toEqual([
      files[1]!.id,
      files[0]!.id,
    ]);
    expect(ids({ queue: 'waiting', region: '440000' }, s.person([{ role: 'reviewer', regionCode: '110000' }]))).toEqual(
      [],
    );
  });
  it('is empty for who is no reviewer', () => expect(ids({ queue: 'waiting' }, s.person())).toEqual([]));
  it('filters by age', () =>
    expect(ids({ queue: 'waiting', before: '2026-11-21T00:00:00.000Z' })).toEqual([files[1]!.id]));
  it('goes on after a cursor', () => {
    expect(ids({ queue: 'waiting', after: { queuedAt: '2026-11-20T00:00:00.000Z', id: files[1]!.id } })).toEqual([
      files[0]!.id,
      files[2]!.id,
    ]);
  });
  it('holds what the reviewer took under mine', () => {
    take();
    expect(ids({ queue: 'mine' })).toEqual([files[0]!.id]);
    expect(ids({ queue: 'mine' }, s.reviewer())).toEqual([]);
    expect(ids({ queue: 'held' }, s.reviewer())).toEqual([files[0]!.id]);
  });
  it('turns its clock before the deadline and after it', () => {
    take();
    const clock = (day: string) => listQueue(db, reviewer, { queue: 'mine' }, day).rows[0]!.clock;
    expect([clock('2026-11-25'), clock('2026-11-26'), clock('2026-12-01')]).toEqual(['calm', 'soon', 'overdue']);
  });
  it('counts each state and what is overdue', () => {
    take();
    expect(countQueues(db, reviewer, today)).toEqual({ waiting: 2, held: 1, returned: 0, overdue: 0 });
    expect(countQueues(db, reviewer, '2026-12-01').overdue).toBe(3);
  });

  it('escalates each overdue file once, to the officials of its region', () => {
    take();
    const official = s.person([{ role: 'official', regionCode: '440100' }]);
    const everywhere = s.person(['official']);
    expect(escalateOverdue(db, s.occasion('2026-11-30T08:00:00.000Z'))).toBe(0);
    expect(escalateOverdue(db, s.occasion('2026-12-01T08:00:00.000Z'))).toBe(3);
    expect(escalateOverdue(db, s.occasion('2026-12-01T09:00:00.000Z'))).toBe(0);
    const told = s
      .mails()
      .filter((mail) => mail.kind === 'escalated')
      .map((mail) => mail.to);
    expect([
      told.filter((to) => to === official.email).length,
      told.filter((to) => to === everywhere.email).length,
    ]).toEqual([2, 3]);
    expect(listQueue(db, reviewer, { queue: 'mine' }, today).rows[0]!.escalated).toBe(true);
  });
});

describe('a cursor in an address', () => {
  it('comes back as it was, and nothing else is taken for one', () => {
    const cursor = { queuedAt: '2026-11-20T00:00:00.000Z', id: 7 };
    expect(queueCursor.parse(cursorParameter(cursor))).toEqual(cursor);
    for (const text of ['', '7', "2026-11-20T00:00:00.000Z_1' or 1", '2026-11-20_7'])
      expect(queueCursor.safeParse(text).success).toBe(false);
  });
});

describe('ten thousand open files', () => {
  const db = emptyDatabase();
  const values = { state: 'submitted', region: '440100', reviewer: 1, fromAt: '', fromId: 0, before: '9999' };

  it.each([
    ['state', 'membership_applications_queue'],
    ['region', 'membership_applications_region_queue'],
    ['reviewer', 'membership_applications_reviewer'],
  ] as const)('are read along an index by %s, never sorted or scanned', (by, index) => {
    const { sql: text, params } = queueStatement(db, by).toSQL();
    const plan = db.$client
      .prepare(`explain query plan ${text}`)
      .all(
        ...params.map((param) =>
          typeof param === 'object' ? values[(param as unknown as { name: keyof typeof values }).name] : param,
        ),
      ) as { detail: string }[];
    const details = plan.map((step) => step.detail).join('; ');
    expect(details).toContain(`USING INDEX ${index}`);
    expect(details).not.toMatch(/SCAN|TEMP B-TREE/);
  });

  it('leave a page as quick as when there are few', async () => {
    const s = scene(testDatabase());
    const reviewer = s.reviewer();
    const round = () =>
      processorTime(() => {
        for (let run = 0; run < 30; run += 1) listQueue(s.db, reviewer, { queue: 'waiting', region: '440000' }, today);
      });
    /** The quickest of some rounds: the others paid for something else too. */
    const time = async () => {
      const rounds: number[] = [];
      for (let count = 0; count < 6; count += 1) rounds.push(await round());
      return Math.min(...rounds);
    };
    const insert = s.db.$client.prepare(
      "insert into membership_applications (kind, applicant_id, state, region_code, name_zh, created_at, updated_at, queued_at, due_on) values ('new', ?, 'submitted', '440100', ?, ?, ?, ?, '2026-11-30')",
    );
    const fill = (count: number) =>
      s.db.$client.transaction(() => {
        for (let index = 0; index < count; index += 1) {
          const at = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
          insert.run(reviewer.accountId, `虚构${index}`, at, at, at);
        }
      })();
    fill(60);
    const few = await time();
    fill(10_000);
    const many = await time();
    expect(listQueue(s.db, reviewer, { queue: 'waiting' }, today).rows).toHaveLength(50);
    // Ten thousand files more: read one by one they would take a hundred times as long.
    expect(many / few).toBeLessThan(10);
  });
});
