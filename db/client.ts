import type SQLite from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { openHandle } from './handle';
import * as schema from './schema/index';

/** The one way code holds the database. This file sets it up, handle.ts opens it (docs/decisions/0002-driver.md). */
export type Database = BetterSQLite3Database<typeof schema> & { $client: SQLite.Database };

/**
 * Opens (or creates) the database file. `:memory:` is accepted for pure query tests.
 * WAL with synchronous=FULL: an acknowledged write survives a power cut. Throws better-sqlite3's SqliteError.
 */
export function openDatabase(file: string): Database {
  const client = openHandle(file, {}, (opened) => {
    opened.pragma('journal_mode = WAL');
    opened.pragma('synchronous = FULL');
    opened.pragma('foreign_keys = ON');
    opened.pragma('busy_timeout = 5000');
    // 64 MB at most, taken as pages are read: a register of 100,000 companies stays in memory, where the 2 MB SQLite
    // begins with read each page of a list anew.
    opened.pragma('cache_size = -65536');
  });
  return drizzle({ client, schema });
}

interface VersionStatements {
  readonly foreign: SQLite.Statement;
  readonly own: SQLite.Statement;
}
const versionStatements = new WeakMap<Database, VersionStatements>();

/**
 * A string that changes with every commit, by this connection or another process: whatever was computed under one
 * value is right as long as the value stays. Costs a few microseconds.
 */
export function dataVersion(db: Database): string {
  let statements = versionStatements.get(db);
  if (!statements) {
    statements = {
      foreign: db.$client.prepare('PRAGMA data_version').pluck(),
      own: db.$client.prepare('SELECT total_changes()').pluck(),
    };
    versionStatements.set(db, statements);
  }
  return `${statements.foreign.get()}.${statements.own.get()}`;
}
