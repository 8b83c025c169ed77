import type { Database } from './client';

/** The database inside a transaction: what commands write through. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];

const connections = new WeakMap<Transaction, Database>();

/** The connection a transaction of `write` runs on: statements prepared there serve inside it too. */
export function connectionOf(db: Database | Transaction): Database | Transaction {
  return connections.get(db as Transaction) ?? db;
}

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
 * await; throwing rolls everything back. Called within another it is a part of that one: only what itself wrote goes
 * when it throws, and all is committed with the outer one.
 */
export function write<T>(db: Database, work: (tx: Transaction) => T): T {
  const within = db.$client.inTransaction;
  const result = db.transaction(
    (tx) => {
      connections.set(tx, db);
      return work(tx);
    },
    { behavior: 'immediate' },
  );
  if (within) return result;
  afterwards.get(db)?.();
  return result;
}
