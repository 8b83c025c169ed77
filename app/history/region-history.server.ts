import { and, asc, desc, gte, lt, sql, type Column, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import {
  certificationApplications,
  companies,
  events,
  examSessions,
  membershipApplications,
  memberships,
  regions,
  supplyLinks,
} from '../../db/schema/index';
import { activeGrants, type Actor } from '../accounts/permissions/actor';
import { can, covers } from '../accounts/permissions/permissions';
import { historyEntry, notDenied } from '../events/events.server';
import { namedDetails } from './named-details.server';
import { historyPageRows, type HistoryView } from './history-view.server';
import type { RegionThing } from './region-things';

/**
 * How many rows of history one page looks through, newest first: it may find fewer rows than it shows, and then the
 * next page goes on from where it stopped. A long history of other regions cannot make one page slow.
 */
export const lookedThrough = 20_000;

/** The GB/T 2260 codes whose history the actor may see as an official; 'all' when nothing limits them. */
export function historyRegions(db: Database, actor: Actor): readonly string[] | 'all' {
  if (can(actor, 'history.see-all')) return 'all';
  const scopes = activeGrants(actor, 'official').map((grant) => grant.regionCode);
  if (scopes.includes(null)) return 'all';
  return db
    .select({ code: regions.code })
    .from(regions)
    .orderBy(asc(regions.code))
    .all()
    .flatMap(({ code }) => (scopes.some((scope) => scope !== null && covers(scope, code)) ? [code] : []));
}

const here = (code: Column): SQL =>
  sql`(${sql.placeholder('everywhere')} = 1 or ${code} in (select value from json_each(${sql.placeholder('codes')})))`;
const number = sql`cast(${events.thingId} as integer)`;

/**
 * For each kind of thing with a region: whether the event's thing lies in one of the regions. One look-up by primary
 * key each.
 */
const lies: Record<RegionThing, SQL> = {
  company: sql`exists (select 1 from ${companies} where ${companies.id} = ${number} and ${here(companies.regionCode)})`,
  application: sql`exists (select 1 from ${membershipApplications}
    left join ${companies} on ${companies.id} = ${membershipApplications.companyId}
    where ${membershipApplications.id} = ${number}
      and (${here(membershipApplications.regionCode)} or ${here(companies.regionCode)}))`,
  membership: sql`exists (select 1 from ${memberships} join ${companies} on ${companies.id} = ${memberships.companyId}
    where ${memberships.id} = ${number} and ${here(companies.regionCode)})`,
  'supply-link': sql`exists (select 1 from ${supplyLinks}
    join ${companies} on ${companies.id} in (${supplyLinks.supplierId}, ${supplyLinks.customerId})
    where ${supplyLinks.id} = ${number} and ${here(companies.regionCode)})`,
  certification: sql`exists (select 1 from ${certificationApplications}
    where ${certificationApplications.id} = ${number} and ${here(certificationApplications.regionCode)})`,
  'exam-session': sql`exists (select 1 from ${examSessions}
    where ${examSessions.id} = ${number} and ${here(examSessions.regionCode)})`,
};

/** The statement of one page, for the test that reads its plan. */
export function regionHistoryStatement(db: Database) {
  const cases = sql.join(
    Object.entries(lies).map(([type, lie]) => sql`when ${sql.raw(`'${type}'`)} then ${lie}`),
    sql` `,
  );
  const asked = sql`(${sql.placeholder('type')} = '' or ${events.thingType} = ${sql.placeholder('type')})`;
  return db
    .select()
    .from(events)
    .where(
      and(
        lt(events.sequence, sql.placeholder('below')),
        gte(events.sequence, sql.placeholder('floor')),
        notDenied,
        asked,
        sql`case ${events.thingType} ${cases} else 0 end`,
      ),
    )
    .orderBy(desc(events.sequence))
    .limit(historyPageRows + 1);
}

const page = prepared((db) => regionHistoryStatement(db).prepare());
const newest = prepared((db) =>
  db.select({ sequence: events.sequence }).from(events).orderBy(desc(events.sequence)).limit(1).prepare(),
);

/**
 * History of the things of the actor's regions, a page at a time, perhaps of one kind; `before` is the row it starts
 * below (0: the newest).
 */
export function regionHistoryView(
  db: Database,
  actor: Actor,
  asked: { type: RegionThing | null; before: number },
): HistoryView {
  const codes = historyRegions(db, actor);
  const below = asked.before || (newest(db).get()?.sequence ?? 0) + 1;
  const floor = Math.max(1, below - lookedThrough);
  const everywhere = codes === 'all' ? 1 : 0;
  const rows = page(db).all({
    below,
    floor,
    type: asked.type ?? '',
    everywhere,
    codes: JSON.stringify(everywhere ? [] : codes),
  });
  const shown = rows.slice(0, historyPageRows).map(historyEntry);
  const next = rows.length > historyPageRows ? shown.at(-1)!.sequence : floor > 1 ? floor : null;
  return { entries: shown, next, first: asked.before === 0, names: namedDetails(db, shown) };
}
