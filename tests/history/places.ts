import { eq } from 'drizzle-orm';
import { recordEvent } from '../../app/events/record.server';
import type { Database } from '../../db/client';
import { companies, membershipApplications } from '../../db/schema/index';
import { write } from '../../db/write';
import { testDatabase } from '../database';

export const moment = { now: new Date('2026-11-23T08:00:00Z'), requestId: 'r-1' };
/** An entry of history about a thing, by the account that applies in `places`. */
export function record(db: Database, type: string, id: number | string, times = 1): void {
  write(db, (tx) => {
    for (let count = 0; count < times; count += 1)
      recordEvent(tx, { actor: { accountId: 9 }, deed: `${type}.edit`, thing: { type, id } }, moment);
  });
}

/** Two firms, one in 广州 and one in 深圳, and an application of a firm that is not on record yet. */
export function places() {
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
  return { db, here, there, application };
}
