import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { headFileName } from '../events/head-file.server';
import { secretFileName } from '../secrets/secret-file.server';
import { databaseName, StartFailure } from './start-failure.server';

/**
 * Throws StartFailure when the data folder holds traces of an installation whose database is empty or gone: a new
 * one beside them would look like a fresh start while everything is lost. A key alone may have been put there before
 * the first start, so only an emptied database beside it is refused.
 */
export function refuseLostDatabase(dataDir: string): void {
  const file = join(dataDir, databaseName);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? null;
  if (size !== null && size > 0) return;
  const traces = [
    ...(holdsFiles(join(dataDir, 'files')) ? ['stored files'] : []),
    ...(existsSync(join(dataDir, headFileName)) ? [headFileName] : []),
    ...(size === 0 && existsSync(join(dataDir, secretFileName)) ? [secretFileName] : []),
  ];
  if (traces.length === 0) return;
  throw new StartFailure(
    `The database ${file} is ${size === 0 ? 'empty (0 bytes)' : 'missing'}, but beside it lie what an installation leaves (${traces.join(', ')}): restore a backup (npm run restore), or set DATA_DIR to a new folder to begin anew.`,
  );
}

function holdsFiles(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder, { withFileTypes: true }).some((entry) => entry.isFile());
}
