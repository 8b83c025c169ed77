import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts';
import { regions } from './regions';

/** A what-if that somebody keeps: never facts, and computed anew whenever it is opened. */
export const scenarios = sqliteTable(
  'scenarios',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    name: text().notNull(),
    regionCode: text('region_code')
      .notNull()
      .references(() => regions.code),
    lens: text().notNull(),
    /** As an address writes it (app/scenarios/scenario.ts). */
    query: text().notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [index('scenarios_account').on(table.accountId, table.id), index('scenarios_region').on(table.regionCode)],
);
