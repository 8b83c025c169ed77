import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrate as drizzleMigrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Database } from './client';

/** The database was last opened by a newer version of the code; running this one could damage it. */
export class DatabaseNewerThanCode extends Error {
  constructor(
    /** Newest migration the database holds, e.g. `0007_matches`. */
    readonly databaseMigration: string,
    /** Newest migration this code brings. */
    readonly codeMigration: string,
  ) {
    super(
      `The database is at migration ${databaseMigration}, this code only reaches ${codeMigration}: start the newer version, or restore a backup made before it.`,
    );
    this.name = 'DatabaseNewerThanCode';
  }
}

interface Journal {
  readonly entries: readonly { readonly tag: string; readonly when: number }[];
}

const tagKey = 'newest_migration';

/**
 * Brings the database to the newest schema in `folder` (SQL files with their journal); writes nothing when it is
 * there. Throws DatabaseNewerThanCode before touching a database that holds a migration `folder` does not have, and
 * an Error when a migration left a row pointing at nothing.
 */
export function migrate(db: Database, folder: string): void {
  const { entries } = JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as Journal;
  const newest = entries.at(-1)?.tag ?? '(none)';
  refuseNewer(db, entries, newest);
  // A rebuilt table is dropped and renamed: with foreign keys on, SQLite would delete or refuse what refers to it,
  // and inside the migrator's transaction the switch has no effect.
  db.$client.pragma('foreign_keys = OFF');
  try {
    drizzleMigrate(db, { migrationsFolder: folder });
  } finally {
    db.$client.pragma('foreign_keys = ON');
  }
  if (tagOf(db) === newest) return;
  const broken = db.$client.pragma('foreign_key_check') as { table: string; parent: string }[];
  if (broken[0])
    throw new Error(
      `After migrating, ${broken.length} row(s) point at nothing, the first in ${broken[0].table} → ${broken[0].parent}.`,
    );
  if (hasTable(db, 'settings'))
    db.$client
      .prepare('insert into settings (key, value) values (?, ?) on conflict (key) do update set value = excluded.value')
      .run(tagKey, newest);
}

function refuseNewer(db: Database, entries: Journal['entries'], newest: string): void {
  if (!hasTable(db, '__drizzle_migrations')) return;
  const known = new Set(entries.map((entry) => entry.when));
  const applied = db.$client
    .prepare('select created_at from __drizzle_migrations order by created_at desc')
    .pluck()
    .all() as (number | string)[];
  const foreign = applied.find((when) => !known.has(Number(when)));
  if (foreign === undefined) return;
  throw new DatabaseNewerThanCode(tagOf(db) ?? `of ${new Date(Number(foreign)).toISOString()}`, newest);
}

function hasTable(db: Database, name: string): boolean {
  return db.$client.prepare("select 1 from sqlite_master where type = 'table' and name = ?").get(name) !== undefined;
}

/** The tag is kept beside the facts because Drizzle's own table knows migrations only by hash and time. */
function tagOf(db: Database): string | undefined {
  if (!hasTable(db, 'settings')) return undefined;
  return db.$client.prepare('select value from settings where key = ?').pluck().get(tagKey) as string | undefined;
}
