import { statfsSync } from 'node:fs';
import { backupAge, backupFolder } from '../backups/backup-folder.server';
import type { Database } from '../../db/client';

/** What `/readyz` says. Unknown is null, never zero. */
export interface Readiness {
  readonly ready: boolean;
  readonly reads: boolean;
  readonly writes: boolean;
  /** Free space of the disk that holds the data, in whole megabytes. */
  readonly freeMegabytes: number | null;
  /** Hours since the newest whole backup; null: there is none, or its folder cannot be read. An old one does not take the server out of service. */
  readonly backupHours: number | null;
}

/** Below this the server is not ready, in megabytes. */
export const leastFree = 200;
/** How long an answer is given again, in milliseconds: strangers cause no more than one write in this time. */
const rememberedMs = 5000;

/**
 * Whether this server can serve: reads, writes a row of its own in `settings` under the write lock and rolls it
 * back (a commit would be one at every look of whoever watches), has space, and how old the newest backup is.
 */
export function readiness(
  db: Database,
  dataDir: string,
  environment: { BACKUP_DIR?: string | undefined },
): (now: Date) => Readiness {
  const read = db.$client.prepare('SELECT count(*) FROM settings').pluck();
  let kept: { at: number; answer: Readiness } | null = null;
  return (now) => {
    const age = kept ? now.getTime() - kept.at : -1;
    if (kept && age >= 0 && age < rememberedMs) return kept.answer;
    const reads = works(() => read.get());
    const writes = reads && works(() => writeAndRollBack(db));
    const freeMegabytes = known(() => freeSpace(dataDir));
    const backup = known(() => backupAge(backupFolder(dataDir, environment), now));
    const answer = {
      ready: reads && writes && freeMegabytes !== null && freeMegabytes >= leastFree,
      reads,
      writes,
      freeMegabytes,
      backupHours: backup === null ? null : Math.floor(backup / 3_600_000),
    };
    kept = { at: now.getTime(), answer };
    return answer;
  };
}

function writeAndRollBack(db: Database): void {
  db.$client.exec('BEGIN IMMEDIATE');
  try {
    db.$client.exec(
      "INSERT INTO settings (key, value) VALUES ('readiness', 'x') ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    );
  } finally {
    db.$client.exec('ROLLBACK');
  }
}

function freeSpace(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1_000_000);
}

function works(work: () => unknown): boolean {
  return known(() => (work(), true)) ?? false;
}

function known<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch (error) {
    console.error('readiness:', error);
    return null;
  }
}
