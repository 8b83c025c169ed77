import { asc, desc, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { companies } from '../../db/schema/index';
import { keptUnderDataVersion } from '../../db/kept';
import { pageSize, type DirectorySort } from './directory-query';
import { companyRevision } from './revision.server';
import { gathered, probed, shapeOf, valuesOf, type Selection } from './selection.server';

export type IndexedSort = Exclude<DirectorySort, 'relevance'>;

interface IdStatement {
  all(values: Record<string, string | number>): { id: number }[];
}

const statements = prepared(() => new Map<string, IdStatement>());

/** Each order is the order of an index, so that a page near the front reads little more than its rows. */
const orders = {
  name: [asc(companies.sortKey), asc(companies.id)],
  region: [asc(companies.regionCode), asc(companies.sortKey), asc(companies.id)],
  segments: [desc(companies.segmentCount), asc(companies.sortKey), asc(companies.id)],
} as const satisfies Record<IndexedSort, unknown>;

const companyCount = keptUnderDataVersion<'companies', number>((db) => db.select({ count: sql<number>`count(*)` }).from(companies).get()!.count, 1, companyRevision);

/**
 * Ids of one stretch of the directory, in order. `total` is how many companies the selection holds: when few, they are
 * gathered and sorted; when many, the index of the order is walked until the stretch is full, which meets one of
 * them every (all / total) steps.
 */
export function idsInOrder(db: Database, selection: Selection, sort: IndexedSort, total: number, limit = pageSize, offset = 0): number[] {
  const walk = (offset + limit) * companyCount(db, 'companies') <= total * total;
  return idStatement(db, selection, sort, walk)
    .all({ ...valuesOf(selection), limit, offset })
    .map((row) => row.id);
}

/** Exported for the tests that read its query plan. */
export function idQuery(db: Database, selection: Selection, sort: IndexedSort, walk: boolean) {
  return db
    .select({ id: companies.id })
    .from(companies)
    .where(walk ? probed(selection) : gathered(selection))
    .orderBy(...orders[sort])
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('offset'));
}

function idStatement(db: Database, selection: Selection, sort: IndexedSort, walk: boolean): IdStatement {
  const key = `${sort} ${walk} ${shapeOf(selection)}`;
  const known = statements(db).get(key) ?? idQuery(db, selection, sort, walk).prepare();
  statements(db).set(key, known);
  return known;
}
