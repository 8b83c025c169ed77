import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDatabase } from '../../db/client';
import { write } from '../../db/write';
import { keepHeadFile } from '../events/head-file.server';
import { recordEvent } from '../events/record.server';
import { secretFileName } from '../secrets/secret-file.server';
import { backupFolder } from './backup-folder.server';
import { BackupUnderWay } from './backup-lock.server';
import { noteProgress, type Telling } from './progress-file.server';
import { RestoreRefusal, restoreBackup } from './restore.server';
import { removeOldBackups } from './old-backups.server';
import { readSchedule } from './schedule.server';
import { backupPassphrase } from './sealing.server';
import { takeBackup, type MadeBackup } from './take-backup.server';

export interface BackupEnvironment {
  readonly BACKUP_DIR?: string | undefined;
  readonly BACKUP_PASSPHRASE?: string | undefined;
  readonly BACKUP_PASSPHRASE_FILE?: string | undefined;
}

/**
 * For `bin/backup.js`: makes a backup of the database file's installation, removes those past their keeping, writes
 * an event of it (a failed one too), and says what it did.
 */
export async function backupReport(
  file: string,
  environment: BackupEnvironment,
  { withKey, now }: { withKey: boolean; now: Date },
): Promise<{ lines: string[]; done: boolean }> {
  const dataDir = dirname(file);
  const folder = backupFolder(dataDir, environment);
  const telling: { end: () => void }[] = [];
  try {
    const began = performance.now();
    const passphrase = backupPassphrase(environment);
    const noting = noteProgress(dataDir, now, passphrase !== null);
    const tell: Telling = (...word) => {
      telling[0] = noting;
      noting.tell(...word);
    };
    const made = await takeBackup({ dataDir, folder, now, withKey, passphrase, tell });
    const removed = recorded(file, now, made, folder);
    return { lines: linesOf(made, removed, (performance.now() - began) / 1000), done: true };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!(error instanceof BackupUnderWay)) recordFailure(file, now, reason);
    return { lines: [`No backup was made 未能备份: ${reason}.`], done: false };
  } finally {
    // Whoever was not let in leaves the note to the other, who is at it.
    telling[0]?.end();
  }
}

/** The event, and what the schedule no longer keeps. */
function recorded(file: string, now: Date, { path, manifest }: MadeBackup, folder: string): string[] {
  return underHead(file, (db) => {
    const removed = removeOldBackups(folder, readSchedule(db).keep);
    const after = {
      lastEvent: manifest.history?.sequence ?? 0,
      files: manifest.parts.filter(({ name }) => name.startsWith('files/')).length,
      faultyFiles: manifest.faulty.length,
      sealed: manifest.seal !== null,
      withKey: manifest.withKey,
      removed: removed.length,
    };
    write(db, (tx) =>
      recordEvent(
        tx,
        {
          actor: { accountId: null },
          deed: 'backup.make',
          thing: { type: 'backup', id: path.split('/').at(-1)! },
          after,
        },
        { now, requestId: `backup-${randomUUID()}` },
      ),
    );
    return removed;
  });
}

function recordFailure(file: string, now: Date, reason: string): void {
  underHead(file, (db) =>
    write(db, (tx) =>
      recordEvent(
        tx,
        {
          actor: { accountId: null },
          deed: 'backup.make',
          outcome: 'failed',
          thing: { type: 'backup', id: '' },
          reason: reason.slice(0, 200),
        },
        { now, requestId: `backup-${randomUUID()}` },
      ),
    ),
  );
}

function underHead<T>(file: string, work: (db: ReturnType<typeof openDatabase>) => T): T {
  const db = openDatabase(file);
  try {
    const head = keepHeadFile(db, dirname(file));
    try {
      return work(db);
    } finally {
      head.stop();
    }
  } finally {
    db.$client.close();
  }
}

function linesOf({ path, manifest }: MadeBackup, removed: readonly string[], seconds: number): string[] {
  const bytes = manifest.parts.reduce((sum, part) => sum + part.bytes, 0);
  const files = manifest.parts.filter(({ name }) => name.startsWith('files/')).length;
  return [
    `Backup 备份: ${path}`,
    `${(bytes / 2 ** 20).toFixed(1)} MB, ${files} files, ${manifest.history?.sequence ?? 0} events; opened and checked 已打开核验 in ${seconds.toFixed(1)} s; ${manifest.seal ? 'sealed 已加密' : 'not sealed 未加密'}.`,
    ...(manifest.faulty.length > 0
      ? [
          `${manifest.faulty.length} stored files are missing or damaged in the installation itself 原文件缺失或损坏: ${manifest.faulty.slice(0, 5).join(', ')}`,
        ]
      : []),
    manifest.withKey
      ? `${secretFileName} is inside 含密钥: whoever has this backup can open every sealed value.`
      : `${secretFileName} is not inside 不含密钥: keep it elsewhere, without it sealed values are lost.`,
    ...(removed.length > 0 ? [`Removed 已清理: ${removed.join(', ')}`] : []),
  ];
}

/** For `bin/restore.js`: restores into an empty folder and says what is there and what is still to do. */
export async function restoreReport(
  backup: string,
  target: string,
  environment: BackupEnvironment,
): Promise<{ lines: string[]; done: boolean }> {
  try {
    const manifest = await restoreBackup(backup, target, backupPassphrase(environment));
    const files = manifest.parts.filter(({ name }) => name.startsWith('files/')).length;
    return {
      lines: [
        `Restored 已恢复: ${target}, as of 截至 ${manifest.at}`,
        `${manifest.history?.sequence ?? 0} events, whole 历史完整; ${files} files; head 末端 ${manifest.history?.hash ?? '(none)'}`,
        ...(existsSync(join(target, secretFileName))
          ? []
          : [`Put ${secretFileName} into ${target} (mode 600) before starting 启动前放入密钥.`]),
        `Start 启动: DATA_DIR=${target} npm start`,
      ],
      done: true,
    };
  } catch (error) {
    if (error instanceof RestoreRefusal || error instanceof Error) return { lines: [error.message], done: false };
    throw error;
  }
}
