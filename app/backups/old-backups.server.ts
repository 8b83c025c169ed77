import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { listBackupNames } from './backup-folder.server';

/**
 * Removes whole backups beyond the newest `keep` (at least one stays); answers their names. Nothing else in the folder
 * is touched.
 */
export function removeOldBackups(folder: string, keep: number): string[] {
  const old = listBackupNames(folder).slice(Math.max(1, keep));
  for (const { name } of old) rmSync(join(folder, name), { recursive: true });
  return old.map(({ name }) => name);
}
