import { and, desc, eq, lt, type SQL } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { events } from '../../db/schema/index';
import type { EventOutcome } from '../events/event';
import { triesOf } from '../events/denials.server';
import type { Names } from './code-words';
import { namedDetails } from './named-details.server';
import { historyEntry, listHistoryOfPerson, type HistoryEntry } from '../events/events.server';

/** Rows a page of history shows. */
export const historyPageRows = 50;

/** One page of history and where the next one begins. */
export interface HistoryView {
  readonly entries: readonly HistoryEntry[];
  readonly next: number | null;
  readonly first: boolean;
  /** Names of what details give by id. */
  readonly names: Readonly<Record<string, Names>>;
}

/** History of a person, a page at a time; `before` is the number of the row it starts below (0: the newest). */
export function personHistoryView(db: Database, accountId: number, before: number): HistoryView {
  return counted(
    db,
    view(db, listHistoryOfPerson(db, accountId, { before: before || undefined, limit: historyPageRows + 1 }), before),
  );
}

/** All history, perhaps of one thing or one outcome. */
export function allHistoryView(
  db: Database,
  filter: { type: string; id: string; outcome: EventOutcome | null; before: number },
): HistoryView {
  const conditions: SQL[] = [
    ...(filter.before ? [lt(events.sequence, filter.before)] : []),
    ...(filter.type ? [eq(events.thingType, filter.type)] : []),
    ...(filter.type && filter.id ? [eq(events.thingId, filter.id)] : []),
    ...(filter.outcome ? [eq(events.outcome, filter.outcome)] : []),
  ];
  const rows = db
    .select()
    .from(events)
    .where(and(...conditions))
    .orderBy(desc(events.sequence))
    .limit(historyPageRows + 1)
    .all();
  return counted(db, view(db, rows.map(historyEntry), filter.before));
}

/** With the counts of denials that go on in this hour. */
function counted(db: Database, shown: HistoryView): HistoryView {
  const tries = triesOf(
    db,
    shown.entries.filter((entry) => entry.outcome === 'denied').map((entry) => entry.sequence),
  );
  return {
    ...shown,
    entries: shown.entries.map((entry) =>
      tries.has(entry.sequence) ? { ...entry, tries: tries.get(entry.sequence) } : entry,
    ),
  };
}

/** A page of rows read one beyond `historyPageRows`. */
export function view(db: Database, entries: HistoryEntry[], before: number): HistoryView {
  const shown = entries.slice(0, historyPageRows);
  return {
    entries: shown,
    next: entries.length > historyPageRows ? shown.at(-1)!.sequence : null,
    first: before === 0,
    names: namedDetails(db, shown),
  };
}
