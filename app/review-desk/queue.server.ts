import { and, asc, eq, sql, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { keptUnderDataVersion } from '../../db/kept';
import { prepared } from '../../db/prepared';
import { membershipApplications, regions } from '../../db/schema/index';
import { activeGrants, type Actor } from '../accounts/permissions/actor';
import { covers } from '../accounts/permissions/permissions';
import { clockReading, type ClockReading } from '../calendar/review-clock';
import { byAge, queuePageSize, queueStates, type Queue, type QueueCursor } from './queue';

/** A row of a queue. */
export interface QueuedApplication {
  readonly id: number;
  readonly kind: 'claim' | 'new';
  readonly nameZh: string | null;
  readonly regionCode: string | null;
  readonly createdAt: string;
  readonly queuedAt: string;
  readonly dueOn: string | null;
  readonly dueProvisional: boolean;
  readonly clock: ClockReading | null;
  readonly appealed: boolean;
  readonly escalated: boolean;
  readonly reviewerId: number | null;
  readonly takenAt: string | null;
}

export interface QueueQuery {
  readonly queue: Queue;
  /** Only this region and what lies below it; it is cut to what the reviewer's grants cover. */
  readonly region?: string | null;
  /** Only files that came before this moment (ISO 8601 UTC): a filter by age. */
  readonly before?: string | null;
  readonly after?: QueueCursor | null;
}

export interface QueuePage {
  readonly rows: readonly QueuedApplication[];
  /** null: this is the last page. */
  readonly next: QueueCursor | null;
}

const table = membershipApplications;
const columns = {
  id: table.id,
  kind: table.kind,
  nameZh: table.nameZh,
  regionCode: table.regionCode,
  createdAt: table.createdAt,
  queuedAt: table.queuedAt,
  dueOn: table.dueOn,
  dueProvisional: table.dueProvisional,
  warnOn: table.warnOn,
  appealReason: table.appealReason,
  escalatedAt: table.escalatedAt,
  reviewerId: table.reviewerId,
  takenAt: table.takenAt,
};

/** One stretch of a queue, oldest first, along an index: (state, age) or (region, state, age) or (reviewer, age). */
export function queueStatement(db: Database, by: 'state' | 'region' | 'reviewer' | 'reviewer-here') {
  const where: Record<typeof by, SQL | undefined> = {
    state: undefined,
    region: eq(table.regionCode, sql.placeholder('region')),
    reviewer: eq(table.reviewerId, sql.placeholder('reviewer')),
    // A file somebody took before a grant of theirs ended is not theirs to see any more.
    'reviewer-here': and(
      eq(table.reviewerId, sql.placeholder('reviewer')),
      sql`${table.regionCode} in (select value from json_each(${sql.placeholder('codes')}))`,
    ),
  };
  return db
    .select(columns)
    .from(table)
    .where(
      and(
        where[by],
        // The reviewer's index holds no state: a file with a reviewer is in review (a CHECK says so).
        by === 'reviewer' || by === 'reviewer-here'
          ? sql`+${table.state} = ${sql.placeholder('state')}`
          : eq(table.state, sql.placeholder('state')),
        sql`(${table.queuedAt}, ${table.id}) > (${sql.placeholder('fromAt')}, ${sql.placeholder('fromId')})`,
      ),
    )
    .orderBy(asc(table.queuedAt), asc(table.id))
    .limit(queuePageSize + 1);
}

const byState = prepared((db) => queueStatement(db, 'state').prepare());
const byRegion = prepared((db) => queueStatement(db, 'region').prepare());
const byReviewer = prepared((db) => queueStatement(db, 'reviewer').prepare());
const byReviewerHere = prepared((db) => queueStatement(db, 'reviewer-here').prepare());
const regionCodes = prepared((db) =>
  db.select({ code: regions.code }).from(regions).orderBy(asc(regions.code)).prepare(),
);

/**
 * A page of a queue as the reviewer may see it; `today` is the date in China, for the clock. Empty for who is no
 * reviewer or official.
 */
export function listQueue(db: Database, actor: Actor, query: QueueQuery, today: string): QueuePage {
  const range = { state: queueStates[query.queue], fromAt: query.after?.queuedAt ?? '', fromId: query.after?.id ?? 0 };
  const codes = regionsSeen(db, actor, query.region ?? null);
  const found =
    query.queue === 'mine'
      ? codes === 'all'
        ? byReviewer(db).all({ ...range, reviewer: actor.accountId })
        : byReviewerHere(db).all({ ...range, reviewer: actor.accountId, codes: JSON.stringify(codes) })
      : codes === 'all'
        ? byState(db).all(range)
        : codes.flatMap((region) => byRegion(db).all({ ...range, region })).sort(byAge);
  // Cut here, not in SQL: an upper bound makes SQLite read every region's files. Rows come in order, so none is missed.
  const rows = query.before ? found.filter((row) => row.queuedAt < query.before!) : found;
  const shown = rows.slice(0, queuePageSize);
  const last = shown.at(-1);
  return {
    rows: shown.map(({ warnOn, appealReason, escalatedAt, ...row }) => ({
      ...row,
      clock: clockReading({ warnOn, dueOn: row.dueOn }, today),
      appealed: appealReason !== null,
      escalated: escalatedAt !== null,
    })),
    next: rows.length > queuePageSize && last ? { queuedAt: last.queuedAt, id: last.id } : null,
  };
}

/** The region codes whose files the actor may see by `roles`, cut to `asked`; 'all' when nothing limits them. */
export function regionsSeen(
  db: Database,
  actor: Actor,
  asked: string | null,
  roles: readonly ('reviewer' | 'official')[] = ['reviewer', 'official'],
): readonly string[] | 'all' {
  const scopes = roles.flatMap((role) => activeGrants(actor, role)).map((grant) => grant.regionCode);
  if (scopes.length === 0) return [];
  const unlimited = scopes.includes(null);
  if (unlimited && asked === null) return 'all';
  return regionCodes(db)
    .all()
    .map((row) => row.code)
    .filter(
      (code) =>
        (asked === null || covers(asked, code)) &&
        (unlimited || scopes.some((scope) => scope !== null && covers(scope, code))),
    );
}

export interface QueueCounts {
  readonly waiting: number;
  readonly held: number;
  readonly returned: number;
  readonly overdue: number;
}

/** Counting stops here: a desk with more says "1000+", and its head costs the same however many wait. */
export const countLimit = 1000;

/**
 * How many files of the actor's regions stand in each state that the desk looks at, and how many are past their due
 * date on a day: for the desk's head.
 */
export function countQueues(db: Database, actor: Actor, today: string): QueueCounts {
  return countsIn(db, JSON.stringify([today, regionsSeen(db, actor, null)]));
}

const countsIn = keptUnderDataVersion<string, QueueCounts>((db, key) => {
  const [today, codes] = JSON.parse(key) as [string, readonly string[] | 'all'];
  const here = codes === 'all' ? sql`1` : sql`region_code in (select value from json_each(${JSON.stringify(codes)}))`;
  const upTo = (where: SQL) =>
    db.get<{ count: number }>(
      sql`select count(*) as count from (select 1 from membership_applications
        where ${where} and ${here} limit ${countLimit})`,
    ).count;
  return {
    waiting: upTo(sql`state = 'submitted'`),
    held: upTo(sql`state = 'in-review'`),
    returned: upTo(sql`state = 'returned'`),
    overdue: upTo(sql`due_on is not null and due_on < ${today}`),
  };
}, 32);
