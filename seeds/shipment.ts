import { createHash } from 'node:crypto';
import { getTableName, type InferInsertModel } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '../db/client';

type Cell = string | number | null;

interface Writers {
  readonly columns: readonly { name: string; property: string; driverValue(value: unknown): unknown }[];
  readonly insert: { run(...cells: Cell[]): { changes: number } };
  readonly overwrite: { run(...cells: Cell[]): { changes: number } };
  readonly remove: { run(...cells: Cell[]): { changes: number } };
}

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
  const client = db.$client;
  const earlier = new Map<string, string>();
  for (const row of client.prepare('select table_name, key, digest from shipped_rows order by rowid').all() as {
    table_name: string;
    key: string;
    digest: string;
  }[]) {
    earlier.set(`${row.table_name}\n${row.key}`, row.digest);
  }
  const remember = client.prepare(
    'insert into shipped_rows (table_name, key, digest) values (?, ?, ?) on conflict (table_name, key) do update set digest = excluded.digest',
  );
  const forget = client.prepare('delete from shipped_rows where table_name = ? and key = ?');
  const removers = new Map<string, Writers['remove']>();
  const writers = new Map<string, Writers>();
  const counts = new Map<string, number>();
  const seen = new Set<string>();

  function writersOf(table: SQLiteTable, key: readonly string[], row: Record<string, unknown>): Writers {
    const name = getTableName(table);
    let found = writers.get(name);
    if (!found) {
      const columns = getTableConfig(table).columns.flatMap((column) => {
        const property = Object.entries(table).find(([, value]) => value === column)?.[0];
        return property !== undefined && property in row
          ? [{ name: column.name, property, driverValue: (value: unknown) => column.mapToDriverValue(value) }]
          : [];
      });
      const keyNames = columns.filter((column) => key.includes(column.property)).map((column) => `"${column.name}"`);
      const insert = `insert into "${name}" (${columns.map((column) => `"${column.name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`;
      const changes = columns
        .filter((column) => !key.includes(column.property))
        .map((column) => `"${column.name}" = excluded."${column.name}"`);
      const onKey = `on conflict (${keyNames.join(', ')})`;
      found = {
        columns,
        insert: client.prepare<Cell[]>(`${insert} ${onKey} do nothing`),
        overwrite: client.prepare<Cell[]>(
          `${insert} ${onKey} do ${changes.length ? `update set ${changes.join(', ')}` : 'nothing'}`,
        ),
        remove: client.prepare<Cell[]>(
          `delete from "${name}" where ${keyNames.map((column) => `${column} = ?`).join(' and ')}`,
        ),
      };
      writers.set(name, found);
    }
    return found;
  }

  return {
    counts,
    put(table, key, row) {
      const name = getTableName(table);
      const values = row as Record<string, unknown>;
      const writer = writersOf(table, key, values);
      const cellOf = ({ property, driverValue }: Writers['columns'][number]): Cell =>
        values[property] == null ? null : (driverValue(values[property]) as Cell);
      const keyCells = writer.columns
        .filter((column) => (key as readonly string[]).includes(column.property))
        .map(cellOf);
      const keyText = JSON.stringify(keyCells);
      const identity = `${name}\n${keyText}`;
      const cells = writer.columns.map(cellOf);
      const digest = createHash('sha256').update(JSON.stringify(cells)).digest('base64url');
      removers.set(name, writer.remove);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      seen.add(identity);
      const before = earlier.get(identity);
      if (before === digest) return;
      const written = (before === undefined ? writer.insert : writer.overwrite).run(...cells).changes > 0;
      // People entered a row under this key first: it stays theirs.
      if (before === undefined && !written) return;
      remember.run(name, keyText, digest);
    },
    withdraw() {
      for (const identity of [...earlier.keys()].reverse()) {
        if (seen.has(identity)) continue;
        const [name, key] = identity.split('\n') as [string, string];
        try {
          removers.get(name)?.run(...(JSON.parse(key) as Cell[]));
        } catch (error) {
          // Something people entered refers to the row: it stays, as theirs from now on.
          if ((error as { code?: string }).code !== 'SQLITE_CONSTRAINT_FOREIGNKEY') throw error;
        }
        forget.run(name, key);
      }
    },
  };
}
