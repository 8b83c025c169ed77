import { desc, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { events } from '../../db/schema/index';

/** The last event of history: noted outside the database it shows later that newer rows are gone. */
export interface HistoryHead {
  readonly sequence: number;
  /** 64 hexadecimal digits. */
  readonly hash: string;
}

const newest = prepared((db) =>
  db
    .select({ sequence: events.sequence, hash: events.hash })
    .from(events)
    .orderBy(desc(events.sequence))
    .limit(1)
    .prepare(),
);

/** The last event; null while nothing ever happened. A few microseconds. */
export function historyHead(db: Database): HistoryHead | null {
  return newest(db).get() ?? null;
}

/** How the history in a database differs from a head noted earlier. */
export interface HistoryLoss {
  /** How many events are gone; null when others stand in their place, so that it cannot be told. */
  readonly gone: number | null;
  /** The last event that is there. */
  readonly reaches: number;
}

/** Null when the noted event is still where it was. A database that has no history at all yet has lost all of it. */
export function lossSince(db: Database, noted: HistoryHead): HistoryLoss | null {
  const exists =
    db.$client.prepare("select 1 from sqlite_master where type = 'table' and name = 'events'").get() !== undefined;
  if (!exists) return { gone: noted.sequence, reaches: 0 };
  const there = db.select({ hash: events.hash }).from(events).where(eq(events.sequence, noted.sequence)).get();
  if (there?.hash === noted.hash) return null;
  const reaches = historyHead(db)?.sequence ?? 0;
  return { gone: there ? null : noted.sequence - reaches, reaches };
}
