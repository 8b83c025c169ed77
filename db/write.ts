import type { Database } from './client';

/** The database inside a transaction: what commands write through. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

const afterwards = new WeakMap<Database, () => void>();

/**
 * Calls `work` after each commit made through `write` on this connection, until the returned function is called. It
 * must not throw.
 */
export function afterEveryWrite(db: Database, work: () => void): () => void {
  afterwards.set(db, work);
  return () => void afterwards.delete(db);
}

/**
 * Runs `work` in one transaction that takes SQLite's write lock at once, so that what it reads cannot change
 * before it writes (a deferred one would fail with SQLITE_BUSY_SNAPSHOT under another process). `work` must not
 * await; throwing rolls everything back.
 */
export function write<T>(db: Database, work: (tx: Transaction) => T): T {
  const result = db.transaction(work, { behavior: 'immediate' });
  afterwards.get(db)?.();
  return result;
}
