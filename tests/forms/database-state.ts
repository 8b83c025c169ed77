import { createHash } from 'node:crypto';
import Database from 'better-sqlite3';

/** What a database holds, as one digest; reading it again costs nothing while nobody has committed. */
export function stateOf(file: string): { read(): string; close(): void } {
  const db = new Database(file, { readonly: true });
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE '%_search%' AND name <> 'sessions'",
    )
    .pluck()
    .all() as string[];
  let version: unknown = null;
  let digest = '';
  return {
    read() {
      const now = db.pragma('data_version', { simple: true });
      if (now === version) return digest;
      version = now;
      const hash = createHash('sha256');
      for (const table of tables)
        for (const row of db.prepare(`SELECT * FROM "${table}"`).raw().iterate() as Iterable<unknown[]>)
          hash.update(`${table}${JSON.stringify(row)}\n`);
      return (digest = hash.digest('hex'));
    },
    close: () => void db.close(),
  };
}
