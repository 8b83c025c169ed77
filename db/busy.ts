import type { Database } from './client';

/** Longest time a write waits inside the one thread, in milliseconds: everybody else waits with it. */
const shortWait = 50;
/** Between two looks at a lock that another process holds, in milliseconds. */
const pause = 25;

/** Whether SQLite gave up because another process holds the lock: nothing was written, and it may be tried again. */
export function isBusy(error: unknown): boolean {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown };
  return (typeof code === 'string' && code.startsWith('SQLITE_BUSY')) || (cause !== undefined && isBusy(cause));
}

/** How long SQLite itself waits for a lock, in milliseconds: it sleeps, and the whole process with it. */
export function waitInThread(db: Database, ms: number): void {
  db.$client.pragma(`busy_timeout = ${ms}`);
}

/**
 * From now on no write holds up readers for longer than 50 ms. For the running server; commands wait as openDatabase
 * says.
 */
export function sparingReaders(db: Database): void {
  waitInThread(db, shortWait);
}

/**
 * Whether the write lock could be had this moment, and from now on, for the running server: while it cannot, writes
 * give up at once instead of waiting in the thread; once it can, they wait as `sparingReaders` says.
 */
export function isFree(db: Database): boolean {
  waitInThread(db, 0);
  try {
    db.$client.exec('BEGIN IMMEDIATE; ROLLBACK');
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
  sparingReaders(db);
  return true;
}

/** Waits beside everything else until the write lock is free, for `forMs` at most; answers whether it is. */
export async function untilFree(db: Database, forMs: number): Promise<boolean> {
  for (let waited = 0; waited < forMs; waited += pause) {
    if (isFree(db)) return true;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return isFree(db);
}

/**
 * A write that is left out when the lock is not free: for what reading notes beside its answer. Answers whether it was
 * done.
 */
export function writeIfFree(db: Database, work: () => unknown): boolean {
  if (db.$client.inTransaction) throw new Error('Inside a transaction the lock is held already: write without asking.');
  if (!isFree(db)) return false;
  try {
    work();
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}

/**
 * Does `work`, a write that must not be lost, as soon as the lock is free; throws SQLITE_BUSY when it is not within
 * `forMs`.
 */
export async function writeWhenFree<T>(db: Database, forMs: number, work: () => T): Promise<T> {
  const end = performance.now() + forMs;
  for (;;) {
    await untilFree(db, Math.max(end - performance.now(), 0));
    try {
      return work();
    } catch (error) {
      if (!isBusy(error) || performance.now() >= end) throw error;
    }
  }
}
