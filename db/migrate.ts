import { migrate as drizzleMigrate } from 'drizzle-orm/better-sqlite3/migrator';
import type { Database } from './client';

/** Brings the database to the newest schema in `folder` (SQL files with their journal); does nothing when it is there. */
export function migrate(db: Database, folder: string): void {
  drizzleMigrate(db, { migrationsFolder: folder });
}
