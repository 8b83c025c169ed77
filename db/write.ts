import type { Database } from './client';

/** The database inside a transaction: what commands write through. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

/**
 * Runs `work` in one transaction that takes SQLite's write lock at once, so that what it reads cannot change
 * before it writes (a deferred one would fail with SQLITE_BUSY_SNAPSHOT under another process). `work` must not
 * await; throwing rolls everything back.
 */
export function write<T>(db: Database, work: (tx: Transaction) => T): T {
  return db.transaction(work, { behavior: 'immediate' });
}
