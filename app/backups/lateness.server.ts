import { asc } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { events } from '../../db/schema/index';
import { backupAge } from './backup-folder.server';
import { isBackupLate } from './schedule';
import { readSchedule } from './schedule.server';

/** Whether a new backup has been due for so long that something is wrong; without any, since the installation began. */
export function isNewestBackupLate(db: Database, folder: string, now: Date): boolean {
  return isBackupLate(readSchedule(db), backupAge(folder, now) ?? existedFor(db, now));
}

/** Milliseconds since the first event of the history; 0 before it. */
function existedFor(db: Database, now: Date): number {
  const first = db.select({ at: events.at }).from(events).orderBy(asc(events.sequence)).limit(1).get();
  return first ? now.getTime() - Date.parse(first.at) : 0;
}
