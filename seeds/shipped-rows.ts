import { createHash } from 'node:crypto';
import { getTableName } from 'drizzle-orm';
import { getTableConfig, SQLiteSyncDialect, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '../db/client';

export type Cell = string | number | null;

type Row = Readonly<Record<string, unknown>>;

interface Write {
  run(...cells: Cell[]): { changes: number };
}

/** How rows of one table are written and taken out again. */
export interface RowWriter {
  /** The row as its table holds it: its key as text, all its cells, and a digest of those. */
  cellsOf(row: Row): { key: string; cells: Cell[]; digest: string };
  readonly insert: Write;
  readonly overwrite: Write;
  readonly remove: Write;
}

/** A writer of rows with the properties that `row` has, told apart by `key`. */
export function rowWriter(
  client: Database['$client'],
  table: SQLiteTable,
  key: readonly string[],
  row: Row,
): RowWriter {
  const columns = columnsOf(table, row);
  const keyColumns = columns.filter((column) => key.includes(column.property));
  const others = columns.filter((column) => !key.includes(column.property));
  const names = columns.map((column) => column.name).join(', ');
  const into = `insert into "${getTableName(table)}" (${names}) values (${columns.map(() => '?').join(', ')})`;
  const only = conditionOf(table, keyColumns);
  const onKey = `on conflict (${keyColumns.map((column) => column.name).join(', ')})${only && ` where ${only}`}`;
  const changes = others.map(({ name }) => `${name} = excluded.${name}`).join(', ');
  const same = keyColumns.map(({ name }) => `${name} = ?`).join(' and ');
  return {
    cellsOf: (values) => {
      const cells = columns.map((column) => column.cell(values));
      const digest = createHash('sha256').update(JSON.stringify(cells)).digest('base64url');
      return { key: JSON.stringify(keyColumns.map((column) => column.cell(values))), cells, digest };
    },
    insert: client.prepare<Cell[]>(`${into} ${onKey} do nothing`),
    overwrite: client.prepare<Cell[]>(`${into} ${onKey} do ${changes ? `update set ${changes}` : 'nothing'}`),
    remove: client.prepare<Cell[]>(`delete from "${getTableName(table)}" where ${same}${only && ` and ${only}`}`),
  };
}

/** The condition under which a table's key is unique, empty where it always is: a row beyond it is no longer ours. */
function conditionOf(table: SQLiteTable, key: readonly { readonly name: string }[]): string {
  const names = key.map((column) => column.name).join();
  const index = getTableConfig(table).indexes.find(
    ({ config }) =>
      config.unique && config.columns.map((column) => `"${'name' in column && column.name}"`).join() === names,
  );
  return index?.config.where ? new SQLiteSyncDialect().sqlToQuery(index.config.where).sql : '';
}

/** The columns that a row names, quoted, each with what it makes of a row's value. */
function columnsOf(table: SQLiteTable, row: Row) {
  return getTableConfig(table).columns.flatMap((column) => {
    const property = Object.entries(table).find(([, value]) => value === column)?.[0];
    if (property === undefined || !(property in row)) return [];
    const cell = (values: Row): Cell =>
      values[property] == null ? null : (column.mapToDriverValue(values[property]) as Cell);
    return [{ name: `"${column.name}"`, property, cell }];
  });
}
