import { sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { changedSince, columnsOf } from './held-columns.server';
import { exclude, include, setOf, widened, type CompanySet } from './company-set';

const matching = sql`company_search match ${sql.placeholder('match')}`;

/** Exported for the tests that read query plans. */
export const searchQueries = {
  /** One text instead of a row each: 100,000 ids take 9 ms this way and 14 row by row. */
  all: (db: Database) =>
    db
      .select({ ids: sql<string>`json_group_array(rowid)` })
      .from(sql`company_search`)
      .where(matching),
  among: (db: Database) =>
    db
      .select({ id: sql<number>`rowid` })
      .from(sql`company_search`)
      .where(sql`${matching} and rowid in (select value from json_each(${sql.placeholder('ids')}))`),
};

const everyId = prepared((db) => searchQueries.all(db).prepare());
const amongIds = prepared((db) => searchQueries.among(db).prepare());

interface Found {
  set: CompanySet;
  /** The change it includes. */
  number: number;
}

const capacity = 400;
const kept = prepared(() => new Map<string, Found>());

/**
 * Companies an FTS5 expression finds. Kept, at most 400 per process; after a change only the companies it concerns are
 * asked again.
 */
export function searchSet(db: Database, match: string): CompanySet {
  const { number, columns } = columnsOf(db);
  const store = kept(db);
  const found = store.get(match) ?? { set: idsOf(db, match), number };
  store.delete(match);
  store.set(match, found);
  if (store.size > capacity) store.delete(store.keys().next().value!);
  if (found.number !== number) followChanges(db, match, found, columns.room);
  found.number = number;
  return found.set;
}

function idsOf(db: Database, match: string): CompanySet {
  return setOf(JSON.parse(everyId(db).get({ match })!.ids) as number[]);
}

function followChanges(db: Database, match: string, found: Found, room: number): void {
  const ids = changedSince(db, found.number);
  if (ids === null) {
    found.set = idsOf(db, match);
    return;
  }
  if (found.set.length << 5 < room) found.set = widened(found.set, room);
  for (const id of ids) exclude(found.set, id);
  for (const { id } of amongIds(db).all({ match, ids: JSON.stringify(ids) })) include(found.set, id);
}
