import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '../../db/client';
import { backupAge, backupFolder } from './backup-folder.server';
import { isBackupDue } from './schedule';
import { readSchedule } from './schedule.server';

/** How long after a start the first look is taken, and how long between two, in milliseconds. */
const between = 10 * 60_000;

/**
 * Makes a backup whenever one is due, in a process of its own, so that copying and checking hold up no answer. Looks
 * every ten minutes, the first time ten minutes after the start. Several servers on one folder make one: a backup's
 * lock lets in the first. A backup that fails is in history, and tried again at the next look.
 */
export function startBackups(db: Database, dataDir: string, root: string): { stop: () => void } {
  const timer = setInterval(() => {
    try {
      if (
        isBackupDue(
          readSchedule(db),
          backupAge(backupFolder(dataDir, { BACKUP_DIR: process.env.BACKUP_DIR }), new Date()),
        )
      )
        runBackup(dataDir, root);
    } catch (error) {
      console.error('a backup could not be begun', error);
    }
  }, between);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/**
 * Begins `npm run backup` beside the server; it goes on when the server stops. False while nothing is built, as in
 * development.
 */
export function runBackup(dataDir: string, root: string): boolean {
  if (!existsSync(join(root, 'build/server/index.js'))) return false;
  spawn(process.execPath, ['bin/backup.js'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  })
    .on('error', (error) => console.error('a backup could not be begun', error))
    .unref();
  return true;
}
