import { and, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { companies } from '../../db/schema/index';
import { pageSize } from './directory-query';
import { searchSteps, type MatchKind } from './search-query';
import { probed, shapeOf, valuesOf, type Selection } from './selection.server';

export interface Hit {
  readonly id: number;
  /** The best step the company answers; the order within a step is by name. */
  readonly kind: MatchKind;
}

/** A step that more companies answer tells them apart no longer: from there on the order is the register's. */
const widestRanked = 1000;

interface HitStatement {
  all(values: Record<string, string | number>): { id: number; sortKey: string }[];
}

const statements = prepared(() => new Map<string, HitStatement>());

/** Companies of the search in the order of the register (rowid): no sorting, however many there are. */
export function hitQuery(db: Database, selection: Selection) {
  return db
    .select({ id: companies.id, sortKey: companies.sortKey })
    .from(sql`company_search`)
    // In SQLite a cross join is never reordered: the search leads, the companies are looked up.
    .crossJoin(companies)
    .where(and(sql`${companies.id} = company_search.rowid`, sql`company_search match ${sql.placeholder('step')}`, sql`company_search.rowid not in (select value from json_each(${sql.placeholder('ranked')}))`, probed({ ...selection, match: null, found: null })))
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('offset'));
}

function hitStatement(db: Database, selection: Selection): HitStatement {
  const key = shapeOf({ ...selection, match: null, found: null });
  const known = statements(db).get(key) ?? (hitQuery(db, selection).prepare() as HitStatement);
  statements(db).set(key, known);
  return known;
}

/** One stretch of the companies that answer `q` and the selection's filters, best matches first. */
export function hitsByRelevance(db: Database, q: string, selection: Selection, limit = pageSize, offset = 0): Hit[] {
  const statement = hitStatement(db, selection);
  const values = valuesOf(selection);
  const ranked: Hit[] = [];
  const steps = searchSteps(q);
  for (const { kind, match } of steps) {
    if (ranked.length >= offset + limit) break;
    const found = statement.all({ ...values, step: match, ranked: JSON.stringify(ranked.map((hit) => hit.id)), limit: widestRanked + 1, offset: 0 });
    if (found.length > widestRanked) {
      const rest = statement.all({ ...values, step: steps.at(-1)!.match, ranked: JSON.stringify(ranked.map((hit) => hit.id)), limit: Math.max(0, offset + limit - Math.max(offset, ranked.length)), offset: Math.max(0, offset - ranked.length) });
      return [...ranked.slice(offset, offset + limit), ...rest.map((row) => ({ id: row.id, kind }))];
    }
    found.sort((a, b) => (a.sortKey < b.sortKey ? -1 : a.sortKey > b.sortKey ? 1 : a.id - b.id));
    ranked.push(...found.map((row) => ({ id: row.id, kind })));
  }
  return ranked.slice(offset, offset + limit);
}
