import { and, desc, eq, lt, ne, or, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { events, membershipApplications } from '../../db/schema/index';
import type { Details } from './mask';
import type { EventOutcome } from './event';

/** A row of history as pages read it. */
export interface HistoryEntry {
  readonly sequence: number;
  readonly at: string;
  readonly actorId: number | null;
  readonly actorRole: string | null;
  readonly deed: string;
  readonly outcome: EventOutcome;
  readonly thing: { readonly type: string; readonly id: string };
  readonly before: Details | null;
  readonly after: Details | null;
  readonly reason: string | null;
  readonly requestId: string;
  /** For a denial of the hour under way: how often it was tried so far. */
  readonly tries?: number;
}

/** Newest first; `before` is the sequence number the page starts below (for the next page), `limit` at most 200. */
export interface HistoryPage {
  readonly before?: number;
  readonly limit?: number;
}

const below = lt(events.sequence, sql.placeholder('below'));
const page = sql.placeholder('limit');
/**
 * Denied tries say something about who tried, not about the thing: they stand with that person and in the whole
 * history.
 */
export const notDenied = ne(events.outcome, 'denied');

const ofThing = prepared((db) =>
  db
    .select()
    .from(events)
    .where(
      and(eq(events.thingType, sql.placeholder('type')), eq(events.thingId, sql.placeholder('id')), notDenied, below),
    )
    .orderBy(desc(events.sequence))
    .limit(page)
    .prepare(),
);
const ofPerson = prepared((db) =>
  db
    .select()
    .from(events)
    .where(
      and(
        or(
          eq(events.actorId, sql.placeholder('accountId')),
          and(eq(events.thingType, 'account'), eq(events.thingId, sql.placeholder('id')), notDenied),
          and(
            eq(events.thingType, 'application'),
            notDenied,
            sql`${events.thingId} in (select cast(${membershipApplications.id} as text) from ${membershipApplications}
              where ${membershipApplications.applicantId} = ${sql.placeholder('accountId')})`,
          ),
        ),
        below,
      ),
    )
    .orderBy(desc(events.sequence))
    .limit(page)
    .prepare(),
);

/**
 * What happened to a thing; tries that were denied are left out, or any stranger could fill the list its reviewers
 * read.
 */
export function listHistoryOfThing(
  db: Database,
  thing: { type: string; id: string | number },
  at: HistoryPage = {},
): HistoryEntry[] {
  return ofThing(db)
    .all({ type: thing.type, id: String(thing.id), ...bounds(at) })
    .map(historyEntry);
}

/** What a person did or was denied, and what was done to their account and their applications to join. */
export function listHistoryOfPerson(db: Database, accountId: number, at: HistoryPage = {}): HistoryEntry[] {
  return ofPerson(db)
    .all({ accountId, id: String(accountId), ...bounds(at) })
    .map(historyEntry);
}

function bounds(at: HistoryPage) {
  return { below: at.before ?? Number.MAX_SAFE_INTEGER, limit: Math.min(at.limit ?? 50, 200) };
}

/** A stored row as pages read it. */
export function historyEntry(row: typeof events.$inferSelect): HistoryEntry {
  const { thingType, thingId, before, after, previousHash: _previous, hash: _hash, ...rest } = row;
  return { ...rest, thing: { type: thingType, id: thingId }, before: details(before), after: details(after) };
}

function details(json: string | null): Details | null {
  return json === null ? null : (JSON.parse(json) as Details);
}
