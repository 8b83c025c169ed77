import { dirname } from 'node:path';
import { and, desc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { events } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import { isBackupUnderWay } from './backup-lock.server';
import type { BackupProgress } from './progress';
import { readProgress } from './progress-file.server';

/** For this long a backup without a word is taken for one that begins, or ends, in milliseconds. */
const wordless = 60_000;

/** Where the newest backup stands while it is not over: begun, under way, or cut off with nothing changed. */
export type BackupRun =
  | { readonly state: 'under-way'; readonly since: string; readonly progress: BackupProgress | null }
  | { readonly state: 'cut-off'; readonly since: string };

/**
 * The backup that is being made, whoever began it: an administrator, the schedule, a command. Told from its lock, its
 * note of progress and history, so every server on the folder sees the same, and none has to be alive to the end.
 * Null when the newest is over, well or not.
 */
export function backupRun(db: Database, now: Date, from: Database | Transaction = db): BackupRun | null {
  const dataDir = dirname(db.$client.name);
  const note = readProgress(dataDir);
  const order = openOrder(from);
  const since = note?.progress.begun ?? order ?? now.toISOString();
  if (isBackupUnderWay(dataDir)) return { state: 'under-way', since, progress: note?.progress ?? null };
  const lastWord = Math.max(note?.noted.getTime() ?? 0, order ? Date.parse(order) : 0);
  if (lastWord === 0) return null;
  return now.getTime() - lastWord < wordless
    ? { state: 'under-way', since, progress: note?.progress ?? null }
    : { state: 'cut-off', since };
}

/** When an administrator's backup was begun that no event has ended yet; null without one. */
function openOrder(db: Database | Transaction): string | null {
  const last = db
    .select({ deed: events.deed, at: events.at, outcome: events.outcome })
    .from(events)
    .where(and(eq(events.thingType, 'backup'), inArray(events.deed, ['backup.start', 'backup.make'])))
    .orderBy(desc(events.sequence))
    .limit(1)
    .get();
  return last?.deed === 'backup.start' && last.outcome === 'done' ? last.at : null;
}
