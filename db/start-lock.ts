import { openHandle } from './handle';

/**
 * Runs `work` while no other process runs its own under the same file: two starts on one data folder migrate and
 * load one after the other. SQLite's lock is released by the system when a process dies, so nothing is left to clear.
 * Waits up to a minute, then throws SQLITE_BUSY.
 */
export function underStartLock<T>(file: string, work: () => T): T {
  const lock = openHandle(file, { timeout: 60_000 }, (client) => client.exec('BEGIN EXCLUSIVE'));
  try {
    return work();
  } finally {
    lock.close();
  }
}
