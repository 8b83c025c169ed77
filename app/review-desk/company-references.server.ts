import type SQLite from 'better-sqlite3';
import type { Database } from '../../db/client';

type Cell = string | number | null;
export type Row = Readonly<Record<string, Cell>>;

/**
 * A column that names a company: every foreign key to `companies`, found in the schema itself so that no table is
 * forgotten, and statements.
 */
export interface CompanyReference {
  readonly table: string;
  readonly column: string;
  readonly key: readonly string[];
  readonly only: string;
}

/** One row that now names another company; `key` finds it after the move. */
export interface MovedRow {
  readonly table: string;
  readonly column: string;
  readonly key: Row;
}

/** A row the kept company already has its like of: taken out, whole, so that undoing can put it back. */
export interface DroppedRow {
  readonly table: string;
  readonly column: string;
  readonly row: Row;
}

/** Kept by triggers from what moves: capabilities follow their grounds. */
const derivedTables: ReadonlySet<string> = new Set(['capabilities']);

/** Every column of the database that names a company, but for what is derived from others. */
export function companyReferences(db: Database): CompanyReference[] {
  const client = db.$client;
  const tables = client
    .prepare(
      `select name from sqlite_master
      where type = 'table' and name not like 'sqlite_%' and sql not like 'CREATE VIRTUAL%'
      order by name`,
    )
    .pluck()
    .all() as string[];
  const found = tables.flatMap((table) => {
    const links = client.pragma(`foreign_key_list("${table}")`) as { table: string; from: string }[];
    return links
      .filter((link) => link.table === 'companies' && !derivedTables.has(table))
      .map((link) => ({ table, column: link.from, key: keyOf(client, table), only: '1' }));
  });
  return [
    ...found,
    { table: 'statements', column: 'subject_id', key: keyOf(client, 'statements'), only: "subject_type = 'company'" },
  ];
}

function keyOf(client: SQLite.Database, table: string): string[] {
  const columns = client.pragma(`table_info("${table}")`) as { name: string; pk: number }[];
  return columns
    .filter((column) => column.pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map((column) => column.name);
}

/**
 * Lets every row that names `from` name `to`; where a uniqueness or check of the table forbids it, the row is taken
 * out.
 */
export function moveReferences(
  db: Database,
  reference: CompanyReference,
  from: number,
  to: number,
): { moved: MovedRow[]; dropped: DroppedRow[] } {
  const { table, column, key, only } = reference;
  const client = db.$client;
  const typed = (id: number): Cell => (table === 'statements' ? String(id) : id);
  const rows = client.prepare(`select * from "${table}" where "${column}" = ? and ${only}`).all(typed(from)) as Row[];
  const update = client.prepare(`update "${table}" set "${column}" = ? where ${matching(key)}`);
  const remove = client.prepare(`delete from "${table}" where ${matching(key)}`);
  const moved: MovedRow[] = [];
  const dropped: DroppedRow[] = [];
  for (const row of rows) {
    const cells = key.map((name) => row[name]!);
    try {
      update.run(typed(to), ...cells);
      moved.push({
        table,
        column,
        key: Object.fromEntries(key.map((name) => [name, name === column ? typed(to) : row[name]!])),
      });
    } catch (error) {
      if (!/^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|CHECK)$/.test((error as { code?: string }).code ?? '')) throw error;
      remove.run(...cells);
      dropped.push({ table, column, row });
    }
  }
  return { moved, dropped };
}

/** Gives a moved row back to `to`, if it is still there and still names `from`. Says whether it did. */
export function moveBack(db: Database, { table, column, key }: MovedRow, from: number, to: number): boolean {
  const typed = (id: number): Cell => (table === 'statements' ? String(id) : id);
  const names = Object.keys(key);
  const where = `${matching(names)} and "${column}" = ?`;
  try {
    return (
      db.$client
        .prepare(`update "${table}" set "${column}" = ? where ${where}`)
        .run(typed(to), ...names.map((name) => key[name]!), typed(from)).changes === 1
    );
  } catch (error) {
    if (isConstraint(error)) return false;
    throw error;
  }
}

/** Puts a dropped row back under `companyId`, unless its like has come meanwhile. Says whether it did. */
export function putBack(db: Database, { table, column, row }: DroppedRow, companyId: number): boolean {
  return insertRow(db, table, { ...row, [column]: table === 'statements' ? String(companyId) : companyId });
}

/** Inserts a row as it was recorded; false when a constraint forbids it. */
export function insertRow(db: Database, table: string, row: Row): boolean {
  const names = Object.keys(row);
  try {
    db.$client
      .prepare(
        `insert into "${table}" (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map(() => '?').join(', ')})`,
      )
      .run(...names.map((name) => row[name]!));
    return true;
  } catch (error) {
    if (isConstraint(error)) return false;
    throw error;
  }
}

function matching(names: readonly string[]): string {
  return names.map((name) => `"${name}" = ?`).join(' and ');
}

function isConstraint(error: unknown): boolean {
  return ((error as { code?: string }).code ?? '').startsWith('SQLITE_CONSTRAINT');
}
