import { statfsSync } from 'node:fs';
import { backupAge, backupFolder } from '../backups/backup-folder.server';
import { isNewestBackupLate } from '../backups/lateness.server';
import type { Database } from '../../db/client';
import { databaseProbe } from './database-probe.server';

/** What was found of database, disk and backups. Unknown is null, never zero. */
export interface Readiness {
  readonly ready: boolean;
  readonly reads: boolean;
  readonly writes: boolean;
  /** Free space of the disk that holds the data, in whole megabytes. */
  readonly freeMegabytes: number | null;
  /** Hours since the newest whole backup; null: there is none, or its folder cannot be read. */
  readonly backupHours: number | null;
  /** Whether a newer one has been due for long. A late backup does not take the server out of service. */
  readonly backupLate: boolean | null;
}

/** Below this the server is not ready, in megabytes, unless the operator says otherwise (LEAST_FREE_MB). */
const leastFree = 200;
/** How long an answer is given again, in milliseconds: strangers cause no more than one look in this time. */
export const rememberedMs = 5000;

/**
 * Whether this server can serve: reads, writes a row of its own (rolled back), has space, and how old the newest backup
 * is.
 */
export function readiness(
  db: Database,
  dataDir: string,
  environment: { BACKUP_DIR?: string | undefined },
  least = leastFree,
): (now: Date) => Readiness {
  const probe = databaseProbe(db);
  const folder = backupFolder(dataDir, environment);
  let kept: { at: number; answer: Readiness } | null = null;
  return (now) => {
    const age = kept ? now.getTime() - kept.at : -1;
    if (kept && age >= 0 && age < rememberedMs) return kept.answer;
    const reads = works(() => probe.reads());
    const writes = reads && works(() => probe.writes());
    const freeMegabytes = known(() => freeSpace(dataDir));
    const backup = known(() => backupAge(folder, now));
    const answer = {
      ready: reads && writes && freeMegabytes !== null && freeMegabytes >= least,
      reads,
      writes,
      freeMegabytes,
      backupHours: backup === null ? null : Math.floor(backup / 3_600_000),
      backupLate: known(() => isNewestBackupLate(db, folder, now)),
    };
    kept = { at: now.getTime(), answer };
    return answer;
  };
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
