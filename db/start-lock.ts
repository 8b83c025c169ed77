import { openHandle } from './handle';

/** The lock's file is no SQLite file any more. It holds nothing, so the database beside it is not what was damaged. */
class StartLockDamaged extends Error {
  override readonly name = 'StartLockDamaged';

  constructor(file: string) {
    super(`The lock ${file} is damaged. It holds nothing: delete that file, then start again.`);
  }
}

/**
 * Runs `work` while no other process runs its own under the same file: two starts on one data folder migrate and
 * load one after the other. SQLite's lock is released by the system when a process dies, so nothing is left to clear.
 * Waits up to a minute, then throws SQLITE_BUSY; throws StartLockDamaged when the file is no lock.
 */
export function underStartLock<T>(file: string, work: () => T): T {
  const lock = heldLock(file);
  try {
    return work();
  } finally {
    lock.close();
  }
}

function heldLock(file: string) {
  try {
    return openHandle(file, { timeout: 60_000 }, (client) => client.exec('BEGIN EXCLUSIVE'));
  } catch (error) {
    const code = String((error as { code?: unknown }).code);
    if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) throw new StartLockDamaged(file);
    throw error;
  }
}
