import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../db/client';
import { storedFiles } from '../../db/schema/index';
import { verifyHistory } from '../events/verify.server';
import { historyHead, type HistoryHead } from '../events/head.server';
import { digestOf } from './durable.server';

/** What an opened copy was found to hold. */
export interface Contents {
  readonly migration: string | null;
  readonly history: HistoryHead | null;
  readonly rows: Readonly<Record<string, number>>;
  /** Stored files that are missing, or not what their row says. */
  readonly faulty: readonly string[];
}

/**
 * Opens a copied installation and looks at all of it: SQLite's own check of every page, rows that point at nothing,
 * the chain of history, and each stored file against the digest in its row. Throws an Error that says what is wrong
 * with the database; files that are wrong are named in the answer.
 */
export async function checkedContents(folder: string): Promise<Contents> {
  const db = openDatabase(join(folder, 'twinatlas.db'));
  try {
    const found = db.$client.pragma('integrity_check(1)', { simple: true });
    if (found !== 'ok') throw new Error(`the database is damaged: ${String(found)}`);
    const pointless = db.$client.pragma('foreign_key_check') as { table: string }[];
    if (pointless[0]) throw new Error(`${pointless.length} rows point at nothing, the first in ${pointless[0].table}`);
    const verdict = verifyHistory(db);
    if (!verdict.whole)
      throw new Error(
        `the history is not whole: ${verdict.fault}${verdict.brokenAt === null ? '' : ` at event ${verdict.brokenAt}`}`,
      );
    return {
      migration: migrationOf(db),
      history: historyHead(db),
      rows: rowsOf(db),
      faulty: await faultyFiles(db, folder),
    };
  } finally {
    db.$client.close();
  }
}

function migrationOf(db: Database): string | null {
  return (
    (db.$client.prepare("select value from settings where key = 'newest_migration'").pluck().get() as
      string | undefined) ?? null
  );
}

/** Rows of each table. Virtual tables (the search index) are counted by the tables that hold them. */
function rowsOf(db: Database): Record<string, number> {
  const names = db.$client
    .prepare(
      `select name from sqlite_master
      where type = 'table' and name not like 'sqlite\\_%' escape '\\' and sql not like 'create virtual%'
      order by name`,
    )
    .pluck()
    .all() as string[];
  return Object.fromEntries(
    names.map((name) => [name, db.$client.prepare(`select count(*) from "${name}"`).pluck().get() as number]),
  );
}

async function faultyFiles(db: Database, folder: string): Promise<string[]> {
  const faulty: string[] = [];
  for (const row of db.select({ name: storedFiles.storedName, sha256: storedFiles.sha256 }).from(storedFiles).all()) {
    const path = join(folder, 'files', row.name);
    if (!existsSync(path) || (await digestOf(path)).sha256 !== row.sha256) faulty.push(row.name);
  }
  return faulty.sort();
}
