import { dirname, join } from 'node:path';
import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { events } from '../../db/schema/index';
import { backupAge, backupFolder, listBackupNames } from './backup-folder.server';
import { backupRun, type BackupRun } from './backup-run.server';
import { isNewestBackupLate } from './lateness.server';
import { readManifest } from './read-manifest.server';
import { nextBackup, type BackupSchedule } from './schedule';
import { readSchedule } from './schedule.server';

/** A backup as the administrator's page lists it; what its manifest does not say is unknown (null). */
export interface ListedBackup {
  readonly name: string;
  readonly at: string;
  readonly bytes: number | null;
  readonly lastEvent: number | null;
  readonly sealed: boolean | null;
  readonly withKey: boolean | null;
}

export interface BackupsView {
  readonly folder: string;
  /** Whether the backups lie inside the data folder, to be lost with it. */
  readonly sameFolder: boolean;
  readonly schedule: BackupSchedule;
  /** When the server makes the next by itself, not before now; null when it makes none. */
  readonly next: string | null;
  /** Hours since the newest was begun; null without one. */
  readonly ageHours: number | null;
  readonly late: boolean;
  readonly backups: readonly ListedBackup[];
  /** The one that is being made, or was cut off; null when the newest is over. */
  readonly run: BackupRun | null;
  /** When the newest try was over, when it succeeded. */
  readonly success: string | null;
  /** The newest try, when it failed. */
  readonly failure: { readonly at: string; readonly reason: string } | null;
}

/** Everything the page about backups shows. The data folder is where the database lies. */
export function backupsView(db: Database, now: Date): BackupsView {
  const dataDir = dirname(db.$client.name);
  const folder = backupFolder(dataDir, { BACKUP_DIR: process.env.BACKUP_DIR });
  const schedule = readSchedule(db);
  const age = backupAge(folder, now);
  const last = db
    .select({ outcome: events.outcome, at: events.at, reason: events.reason })
    .from(events)
    .where(and(eq(events.thingType, 'backup'), eq(events.deed, 'backup.make')))
    .orderBy(desc(events.sequence))
    .limit(1)
    .get();
  return {
    folder,
    sameFolder: folder.startsWith(`${dataDir}/`),
    schedule,
    next: nextBackup(schedule, age === null ? null : now.getTime() - age, now),
    ageHours: age === null ? null : Math.floor(age / 3_600_000),
    late: isNewestBackupLate(db, folder, now),
    backups: listBackupNames(folder)
      .slice(0, 50)
      .map(({ name, at }) => listed(join(folder, name), name, at)),
    run: backupRun(db, now),
    success: last?.outcome === 'done' ? last.at : null,
    failure: last?.outcome === 'failed' ? { at: last.at, reason: last.reason ?? '' } : null,
  };
}

function listed(path: string, name: string, at: Date): ListedBackup {
  const manifest = readManifest(path);
  const bytes = manifest ? manifest.parts.reduce((sum, part) => sum + part.bytes, 0) : null;
  return {
    name,
    at: at.toISOString(),
    bytes,
    lastEvent: manifest ? (manifest.history?.sequence ?? 0) : null,
    sealed: manifest ? manifest.seal !== null : null,
    withKey: manifest?.withKey ?? null,
  };
}
