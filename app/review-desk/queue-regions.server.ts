import { sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import type { Actor } from '../accounts/permissions/actor';
import { covers } from '../accounts/permissions/permissions';
import { regionsByCode } from '../region/regions.server';
import type { Language } from '../i18n/language';
import { brackets } from '../i18n/punctuation';
import { localised } from '../i18n/messages';
import { queueStates, type Queue } from './queue';
import { countLimit, regionsSeen } from './queue.server';

/** A region with its name and how many files of the queue lie in it. */
export type QueueRegion = readonly [code: string, name: string];

/**
 * The regions a queue can be cut to: those its files lie in as far as the reader sees them, a province where several of
 * its cities have some, and the one chosen. Files of each are counted up to the desk's limit, along an index.
 */
export function queueRegions(
  db: Database,
  actor: Actor,
  queue: Queue,
  chosen: string | null,
  language: Language,
): QueueRegion[] {
  const seen = regionsSeen(db, actor, null);
  const found = countsByRegion(db, actor, queue).filter(({ code }) => seen === 'all' || seen.includes(code));
  const provinces = [...new Set(found.map(({ code }) => `${code.slice(0, 2)}0000`))].filter(
    (province) => found.filter(({ code }) => covers(province, code)).length > 1,
  );
  const codes = [
    ...new Set([...found.map(({ code }) => code), ...provinces, ...(chosen === null ? [] : [chosen])]),
  ].sort();
  const regions = regionsByCode(db);
  return codes.map((code) => {
    const region = regions.get(code);
    const files = found.filter((one) => covers(code, one.code)).reduce((sum, { count }) => sum + count, 0);
    return [
      code,
      `${localised(language, region?.nameZh ?? code, region?.nameEn)} ${code}${brackets(language, files >= countLimit ? `${countLimit}+` : files)}`,
    ];
  });
}

interface RegionCount {
  readonly code: string;
  readonly count: number;
}

/**
 * From one region with a file to the next, each a step along the index (region, state, age): SQLite knows no such leap
 * of its own.
 */
function countsByRegion(db: Database, actor: Actor, queue: Queue): RegionCount[] {
  const state = queueStates[queue];
  if (queue === 'mine')
    return db.all(
      sql`select region_code as code, count(*) as count from membership_applications
        where reviewer_id = ${actor.accountId} and +state = ${state} and region_code is not null group by region_code`,
    );
  return db.all(sql`
    with recursive present(code) as (
      select min(region_code) from membership_applications
      union all
      select (select min(region_code) from membership_applications where region_code > present.code)
      from present where present.code is not null
    )
    select code, (
      select count(*) from (
        select 1 from membership_applications where region_code = present.code and state = ${state} limit ${countLimit}
      )
    ) as count
    from present where code is not null and count > 0`);
}
