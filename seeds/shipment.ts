import { getTableName, type InferInsertModel } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '../db/client';
import { rowWriter, type Cell, type RowWriter } from './shipped-rows';

/**
 * Writes shipped rows and remembers in `shipped_rows` which they are, so that a later version of the files can
 * change exactly those: a row whose shipped content is unchanged is not touched (an edit made here stays), a row
 * that people entered under the same key is never overwritten, a shipped row that left the files is removed
 * unless something refers to it.
 */
export interface Shipment {
  put<Table extends SQLiteTable>(
    table: Table,
    key: readonly (keyof Table['_']['columns'] & string)[],
    row: InferInsertModel<Table>,
  ): void;
  /** Removes what earlier shipments brought and this one did not; call last. */
  withdraw(): void;
  readonly counts: ReadonlyMap<string, number>;
}

export function openShipment(db: Database): Shipment {
  const memory = openMemory(db);
  const writers = new Map<string, RowWriter>();
  const counts = new Map<string, number>();
  const seen = new Set<string>();
  return {
    counts,
    put(table, key, row) {
      const name = getTableName(table);
      const writer = writers.get(name) ?? rowWriter(db.$client, table, key, row);
      writers.set(name, writer);
      const shipped = writer.cellsOf(row);
      const identity = `${name}\n${shipped.key}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      seen.add(identity);
      const before = memory.earlier.get(identity);
      if (before === shipped.digest) return;
      const written = (before === undefined ? writer.insert : writer.overwrite).run(...shipped.cells).changes > 0;
      // People entered a row under this key first: it stays theirs.
      if (before === undefined && !written) return;
      memory.remember(name, shipped.key, shipped.digest);
    },
    withdraw() {
      for (const identity of [...memory.earlier.keys()].reverse()) {
        if (seen.has(identity)) continue;
        const [name, key] = identity.split('\n') as [string, string];
        const writer = writers.get(name);
        if (writer) takeOut(writer, JSON.parse(key) as Cell[]);
        memory.forget(name, key);
      }
    },
  };
}

/** What earlier shipments brought, by table and key, in the order it came; and how that is noted. */
function openMemory({ $client: client }: Database) {
  const rows = client.prepare('select table_name, key, digest from shipped_rows order by rowid').raw().all();
  const remember = client.prepare(
    `insert into shipped_rows (table_name, key, digest) values (?, ?, ?)
    on conflict (table_name, key) do update set digest = excluded.digest`,
  );
  const forget = client.prepare('delete from shipped_rows where table_name = ? and key = ?');
  return {
    earlier: new Map((rows as [string, string, string][]).map(([table, key, digest]) => [`${table}\n${key}`, digest])),
    remember: (table: string, key: string, digest: string) => void remember.run(table, key, digest),
    forget: (table: string, key: string) => void forget.run(table, key),
  };
}

/** Something people entered may refer to the row: then it stays, as theirs from now on. */
function takeOut({ remove }: RowWriter, key: readonly Cell[]): void {
  try {
    remove.run(...key);
  } catch (error) {
    if ((error as { code?: string }).code !== 'SQLITE_CONSTRAINT_FOREIGNKEY') throw error;
  }
}
