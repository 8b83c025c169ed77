import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** A start that cannot succeed, with the one sentence that says why and what to do. */
export class StartFailure extends Error {}

/** The name of the database inside the data folder. */
export const databaseName = 'twinatlas.db';

/**
 * Makes the data folder when it is missing. Throws StartFailure when it is no folder, or cannot be read and written.
 */
export function prepareDataFolder(folder: string): void {
  const remedy = 'set DATA_DIR to a folder this user may read and write';
  try {
    makeFolder(resolve(folder));
    if (!statSync(folder).isDirectory()) throw new StartFailure(`The data folder ${folder} is a file: ${remedy}.`);
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
    const database = statSync(join(folder, databaseName), { throwIfNoEntry: false });
    if (database) accessSync(join(folder, databaseName), constants.R_OK | constants.W_OK);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST' || code === 'ENOTDIR')
      throw new StartFailure(`The data folder ${folder} is a file, or lies below one: ${remedy}.`);
    if (code === 'ENOENT') throw new StartFailure(`The data folder ${folder} cannot be made there: ${remedy}.`);
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS')
      throw new StartFailure(`The data folder ${folder} cannot be read and written: ${remedy}.`);
    throw error;
  }
}

/**
 * From the first missing folder down. Node's own `recursive` never returns where the system answers ENOENT for a folder
 * whose parent exists, as below /proc.
 */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  try {
    // What lies inside is for nobody else: identity papers, mail, the key.
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    // Another start made it meanwhile.
    if (codeOf(error) !== 'EEXIST' || !statSync(folder).isDirectory()) throw error;
  }
}

/** One sentence for whatever stopped the start; `port`, `host` and `dataDir` as they were asked for. */
export function startFailure(
  error: unknown,
  { port, host, dataDir }: { port: number; host: string; dataDir: string },
): string {
  if (error instanceof StartFailure) return error.message;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : String(error);
  const file = join(dataDir, databaseName);
  if (error instanceof Error && ['DatabaseNewerThanCode', 'StartLockDamaged'].includes(error.name)) return message;
  if (error instanceof Error && error.name === 'SeedError')
    return `A shipped fact cannot be loaded, nothing was changed: seeds/data/${message}.`;
  if (code === 'EADDRINUSE') return `Port ${port} is in use: stop the other program, or set PORT to another number.`;
  if (code === 'EACCES') return `Port ${port} needs more rights than this user has: set PORT to a number from 1024 up.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `HOST ${host} is no address of this machine: leave it out, or set it to 127.0.0.1 or 0.0.0.0.`;
  if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT'))
    return `The database ${file} is damaged or no SQLite file: restore a backup, or set DATA_DIR to another folder.`;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC')
    return `The disk that holds ${dataDir} is full: free some space, or set DATA_DIR to another folder.`;
  if (code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN') || code === 'SQLITE_PERM')
    return `The database ${file} cannot be written: give this user the right to, or set DATA_DIR to another folder.`;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
    return `The database ${file} is held by another program: stop that program, then start again.`;
  if (code.startsWith('SQLITE_IOERR'))
    return `The disk that holds ${file} reports an error (${code}): check the disk, or set DATA_DIR to another folder.`;
  return `The start failed: ${message.split('\n', 1)[0]}`;
}

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}
