import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { dataReports } from '../../db/schema/index';
import { write } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import type { Occasion } from '../accounts/occasion.server';
import { recordEvent } from '../events/record.server';
import { perLanguage } from '../i18n/language';
import { textIn } from '../i18n/side-by-side';
import { holdings } from './holdings';
import type { Holding } from './holding';
import { holdingNames } from './holding-words';
import { findIdentity, type MaskedIdentity } from './identity.server';

type Cell = string | number | null;

/** The rows of one table about a person. */
export interface HeldRows {
  readonly holding: Pick<Holding, 'table' | 'name' | 'fate' | 'why'>;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Everything held about a person. */
export interface HeldData {
  /** Whole in one's own export: it is one's own. */
  readonly identity: MaskedIdentity | null;
  readonly held: readonly HeldRows[];
}

/** Rows that are about an account in one table. Names come from the registry, never from a request. */
export function rowsAbout(
  db: Database,
  { table, by, only = 'true', show }: Pick<Holding, 'table' | 'by' | 'only' | 'show'>,
  accountId: number,
): Cell[][] {
  const columns = show.map((column) => `"${column}"`).join(', ');
  const about = by.map((column) => `"${column}" = ?`).join(' or ');
  return db.$client
    .prepare(`select ${columns} from "${table}" where (${about}) and ${only}`)
    .raw()
    .all(...by.map(() => accountId)) as Cell[][];
}

/** Everything held about the actor; tables without a row about them are left out. */
export function heldAbout(db: Database, actor: Actor, occasion: Pick<Occasion, 'keys'>): HeldData {
  const held = holdings.flatMap((holding): HeldRows[] => {
    const rows = rowsAbout(db, holding, actor.accountId);
    const { table, name, fate, why } = holding;
    return rows.length > 0 ? [{ holding: { table, name, fate, why }, columns: holding.show, rows }] : [];
  });
  return { identity: findIdentity(db, actor.accountId, occasion.keys), held: [...held, ...reportsOf(db, actor)] };
}

/** The same as an object of tables, for the JSON file; taking it away is written into history. */
export function exportedData(db: Database, actor: Actor, occasion: Occasion): Record<string, unknown> {
  const { identity, held } = heldAbout(db, actor, occasion);
  write(db, (tx) =>
    recordEvent(
      tx,
      {
        actor: { accountId: actor.accountId },
        deed: 'own-data.export',
        thing: { type: 'account', id: actor.accountId },
      },
      occasion,
    ),
  );
  const tables = held.map(({ holding, columns, rows }) => ({
    table: holding.table,
    about: perLanguage((language) => textIn(language, holdingNames[holding.name])),
    rows: rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]))),
  }));
  return { format: 'twinatlas-personal-data/1', exportedAt: occasion.now.toISOString(), identity, tables };
}

/** Reports of wrong data carry an address, not an account. */
function reportsOf(db: Database, actor: Actor): HeldRows[] {
  const rows = db
    .select({
      id: dataReports.id,
      fields: dataReports.fields,
      text: dataReports.text,
      reportedAt: dataReports.reportedAt,
    })
    .from(dataReports)
    .where(eq(dataReports.reporterEmail, actor.email))
    .all();
  if (rows.length === 0) return [];
  return [
    {
      holding: { table: 'data_reports', name: 'data_reports', fate: 'blank' },
      columns: ['id', 'fields', 'text', 'reported_at'],
      rows: rows.map((row) => [row.id, row.fields.join(', '), row.text, row.reportedAt]),
    },
  ];
}
