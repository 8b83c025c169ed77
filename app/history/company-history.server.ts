import { and, desc, eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { companies, events, membershipApplications, memberships, supplyLinks } from '../../db/schema/index';
import { historyEntry, notDenied } from '../events/events.server';
import { historyPageRows, view, type HistoryView } from './history-view.server';

/** A company as the guard of its history needs it. */
export interface CompanyOfHistory {
  readonly id: number;
  readonly slug: string;
  readonly nameZh: string;
  readonly regionCode: string | null;
}

export function findCompanyOfHistory(db: Database, slug: string): CompanyOfHistory | null {
  return (
    db
      .select({ id: companies.id, slug: companies.slug, nameZh: companies.nameZh, regionCode: companies.regionCode })
      .from(companies)
      .where(eq(companies.slug, slug))
      .get() ?? null
  );
}

/**
 * The statement of one page, for the test that reads its plan. Numbers are bound as reals, hence the cast. The
 * company's things are few; each leads the index of events.
 */
export function companyHistoryStatement(db: Database) {
  const id = sql.placeholder('id');
  const things = sql`
    select 'company' as type, cast(cast(${id} as integer) as text) as id
    union all select 'application', cast(${membershipApplications.id} as text) from ${membershipApplications}
      where ${membershipApplications.companyId} = ${id}
    union all select 'membership', cast(${memberships.id} as text) from ${memberships}
      where ${memberships.companyId} = ${id}
    union all select 'supply-link', cast(${supplyLinks.id} as text) from ${supplyLinks}
      where ${supplyLinks.supplierId} = ${id}
    union all select 'supply-link', cast(${supplyLinks.id} as text) from ${supplyLinks}
      where ${supplyLinks.customerId} = ${id}`;
  return db
    .select()
    .from(events)
    .where(
      and(
        notDenied,
        sql`${events.sequence} in (
          select own.sequence from (${things}) as thing
          cross join events as own on own.thing_type = thing.type and own.thing_id = thing.id
          where own.sequence < ${sql.placeholder('below')})`,
      ),
    )
    .orderBy(desc(events.sequence))
    .limit(historyPageRows + 1);
}

const page = prepared((db) => companyHistoryStatement(db).prepare());

/**
 * History of a company, its applications, membership and supply links; `before` is the row it starts below (0: the
 * newest).
 */
export function companyHistoryView(db: Database, companyId: number, before: number): HistoryView {
  return view(
    db,
    page(db)
      .all({ id: companyId, below: before || Number.MAX_SAFE_INTEGER })
      .map(historyEntry),
    before,
  );
}
