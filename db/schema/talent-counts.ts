import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Group } from '../../app/talent-counts/partition';
import { companies } from './companies';

/** The published counts of certified people: one table a month, never changed (triggers refuse it). It names nobody. */
export const talentCountTables = sqliteTable('talent_count_tables', {
  /** `2026-12`. */
  month: text().primaryKey(),
  /** ISO date in China on which people were counted: the first of the month, or when the first five were there. */
  asOf: text('as_of').notNull(),
  groups: text({ mode: 'json' }).$type<Group[]>().notNull(),
});

/**
 * How many of a firm's people hold a certificate, at least, by the same table. A firm with fewer than the lowest band
 * has no row.
 */
export const staffBands = sqliteTable(
  'staff_bands',
  {
    month: text()
      .notNull()
      .references(() => talentCountTables.month),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
    atLeast: integer('at_least').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.month, table.companyId] }),
    index('staff_bands_company').on(table.companyId, table.month),
  ],
);
