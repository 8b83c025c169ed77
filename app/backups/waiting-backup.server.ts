import { dirname } from 'node:path';
import { can } from '../accounts/permissions/permissions';
import { paths } from '../paths';
import type { WaitingSource } from '../waiting/waiting-source.server';
import { backupFolder, listBackupNames } from './backup-folder.server';
import { isNewestBackupLate } from './lateness.server';
import { backupWaitingWords } from './waiting-words';

/** A backup that should have been made long ago: an administrator makes one. */
export const waitingBackup: WaitingSource = {
  kind: 'backup',
  mine: (db, { actor, language, now, today }) => {
    if (!can(actor, 'backup.run')) return [];
    const folder = backupFolder(dirname(db.$client.name), { BACKUP_DIR: process.env.BACKUP_DIR });
    if (!isNewestBackupLate(db, folder, now)) return [];
    const words = backupWaitingWords[language];
    return [
      {
        standing: 'act',
        act: words.late,
        subject: words.subject,
        behalf: null,
        waitsFor: null,
        since: (listBackupNames(folder)[0]?.at ?? now).toISOString(),
        dueOn: today,
        href: paths(language).backups(),
      },
    ];
  },
};
