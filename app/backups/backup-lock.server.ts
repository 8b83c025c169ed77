import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isBusy } from '../../db/busy';
import { openHandle } from '../../db/handle';

/** Another backup of the same folder is being made. */
export class BackupUnderWay extends Error {}

/** How long a look at the lock is outwaited, in milliseconds. */
const longerThanALook = 500;
const fileIn = (dataDir: string) => join(dataDir, 'backup.lock');

/**
 * Lets one backup of a folder be made at a time; answers what releases it. The system holds it for this process only,
 * so nothing is left to clear when it dies. Throws BackupUnderWay.
 */
export function lockBackups(dataDir: string): () => void {
  try {
    const held = openHandle(fileIn(dataDir), { timeout: longerThanALook }, (client) => client.exec('BEGIN EXCLUSIVE'));
    return () => held.close();
  } catch (error) {
    if (isBusy(error)) throw new BackupUnderWay('another backup is being made');
    throw error;
  }
}

/** Whether a backup of this folder is being made, by whatever process. */
export function isBackupUnderWay(dataDir: string): boolean {
  if (!existsSync(fileIn(dataDir))) return false;
  try {
    openHandle(fileIn(dataDir), { timeout: 0 }, (client) =>
      client.prepare('select 1 from sqlite_master').get(),
    ).close();
    return false;
  } catch (error) {
    if (isBusy(error)) return true;
    throw error;
  }
}
