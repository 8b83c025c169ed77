import { and, asc, desc, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needs } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import type { Language } from '../i18n/language';
import type { Party } from '../parties/party';
import { namesParty } from '../parties/party-people.server';
import { regionChoicesOf } from '../region/place-choices.server';
import { needPageSize, type ListedNeed, type NeedQuery, type NeedSort } from './need';
import { budgetBandNames, type NeedKind } from './need-kind';
import { inScope, needConditions } from './need-conditions.server';
import { needRows, shownNeeds, standingNeed } from './need-rows.server';
import { readable } from './need-sight.server';

export interface NeedList {
  readonly query: NeedQuery;
  readonly total: number;
  /** The page shown: beyond the last it is the last. */
  readonly page: number;
  readonly pages: number;
  readonly needs: readonly ListedNeed[];
  /** Needs per kind under the other conditions. */
  readonly kinds: Readonly<Partial<Record<NeedKind, number>>>;
  /** Regions some need that stands names, and the one asked for, for the choice. */
  readonly regions: readonly (readonly [code: string, name: string])[];
}

/** One page of the needs that stand and that the reader may find. */
export function listNeeds(
  db: Database,
  actor: Actor | null,
  query: NeedQuery,
  language: Language,
  today: string,
): NeedList {
  const found = and(standingNeed(today), readable(db, actor));
  const others = and(found, ...needConditions(db, { ...query, kind: [] }));
  const asked = and(found, ...needConditions(db, query));
  const total = countNeeds(db, asked);
  const pages = Math.max(1, Math.ceil(total / needPageSize));
  const page = Math.min(query.page, pages);
  const rows = needRows(db)
    .where(asked)
    .orderBy(...orders[query.sort])
    .limit(needPageSize)
    .offset((page - 1) * needPageSize)
    .all();
  return {
    query,
    total,
    page,
    pages,
    needs: shownNeeds(db, rows, language, today),
    kinds: countKinds(db, others),
    regions: namedRegions(db, found, query.region, language),
  };
}

/** All of a list, at most so many: for the table to take away. */
const tableLimit = 5000;

/** Every need the query finds, for everybody: what the CSV holds. */
export function needsForTable(db: Database, query: NeedQuery, language: Language, today: string): ListedNeed[] {
  const rows = needRows(db)
    .where(and(standingNeed(today), readable(db, null), ...needConditions(db, query)))
    .orderBy(...orders[query.sort])
    .limit(tableLimit)
    .all();
  return shownNeeds(db, rows, language, today);
}

/** Larger budgets first, unsaid ones last. */
const bandOrder = sql.join(
  [
    sql`case ${needs.budget}`,
    ...budgetBandNames.map((band, index) => sql`when ${band} then ${index + 1}`),
    sql`else 0 end`,
  ],
  sql` `,
);

const orders = {
  newest: [desc(needs.postedAt), desc(needs.id)],
  ending: [asc(needs.validUntil), asc(needs.id)],
  budget: [desc(bandOrder), desc(needs.postedAt), desc(needs.id)],
} as const satisfies Record<NeedSort, readonly SQL[]>;

function countKinds(db: Database, condition: SQL | undefined): NeedList['kinds'] {
  const counts = db
    .select({ kind: needs.kind, count: sql<number>`count(*)` })
    .from(needs)
    .where(condition)
    .groupBy(needs.kind)
    .all();
  return Object.fromEntries(counts.map(({ kind, count }) => [kind, count]));
}

/** Those some need names, and the one that is asked for, named by one or not: the choice shows what it does. */
function namedRegions(
  db: Database,
  condition: SQL | undefined,
  asked: string,
  language: Language,
): NeedList['regions'] {
  const rows = db.selectDistinct({ code: needs.regionCode }).from(needs).where(condition).all();
  return regionChoicesOf(db, [asked, ...rows.map(({ code }) => code)], language);
}

const countNeeds = (db: Database, condition: SQL | undefined): number =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(needs)
    .where(condition)
    .get()!.count;

/** The needs for everybody that stand in a segment, the newest first, at most `limit`; and how many there are. */
export function needsInSegment(
  db: Database,
  segmentId: string,
  language: Language,
  today: string,
  limit = 5,
): { needs: ListedNeed[]; total: number } {
  const asked = and(standingNeed(today), readable(db, null), inScope(db, segmentId));
  const rows = needRows(db)
    .where(asked)
    .orderBy(...orders.newest)
    .limit(limit)
    .all();
  return { needs: shownNeeds(db, rows, language, today), total: countNeeds(db, asked) };
}

/** What an organisation looks for now, for everybody, for its page. */
export function needsOfParty(db: Database, party: Party, language: Language, today: string): ListedNeed[] {
  const rows = needRows(db)
    .where(and(standingNeed(today), readable(db, null), namesParty(needs, party)))
    .orderBy(...orders.newest)
    .limit(needPageSize)
    .all();
  return shownNeeds(db, rows, language, today);
}
