import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { backupMoment } from './backup-name';

/** Where backups lie: BACKUP_DIR, which should be another disk, or `backups` in the data folder. */
export function backupFolder(dataDir: string, environment: { BACKUP_DIR?: string | undefined }): string {
  return environment.BACKUP_DIR ? resolve(environment.BACKUP_DIR) : join(dataDir, 'backups');
}

/** The whole backups in a folder, newest first: a backup gets its name only when it is complete and checked. */
export function listBackupNames(folder: string): { readonly name: string; readonly at: Date }[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  return names
    .flatMap((name) => {
      const at = backupMoment(name);
      return at ? [{ name, at }] : [];
    })
    .sort((one, other) => other.at.getTime() - one.at.getTime());
}

/** How old the newest whole backup is, in milliseconds; null when there is none. Reads one folder's names only. */
export function backupAge(folder: string, now: Date): number | null {
  const newest = listBackupNames(folder)[0];
  return newest ? Math.max(0, now.getTime() - newest.at.getTime()) : null;
}
