import { and, ne, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { memberships } from '../../db/schema/index';

const badges = prepared((db) =>
  db
    .select({ companyId: memberships.companyId, state: memberships.state, since: memberships.since })
    .from(memberships)
    .where(
      and(
        sql`${memberships.companyId} in (select value from json_each(${sql.placeholder('ids')}))`,
        ne(memberships.state, 'ended'),
      ),
    )
    .prepare(),
);

/** The badges of a page of companies, by company; who is no member is left out. One statement for all. */
export function membershipBadges(db: Database, companyIds: readonly number[]) {
  const rows = companyIds.length === 0 ? [] : badges(db).all({ ids: JSON.stringify(companyIds) });
  return new Map(
    rows.flatMap(({ companyId, state, since }) => (state === 'ended' ? [] : [[companyId, { state, since }] as const])),
  );
}
