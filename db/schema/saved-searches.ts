import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts';
import { companies } from './companies';

/** A search of the directory whose owner is told by mail when a firm newly matches. */
export const savedSearches = sqliteTable(
  'saved_searches',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    name: text().notNull(),
    /** JSON of app/alliance/saved-searches/saved-search.ts. */
    filters: text().notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [index('saved_searches_account').on(table.accountId, table.id)],
);

/** Who matched already: a firm is announced once per search. */
export const savedSearchMatches = sqliteTable(
  'saved_search_matches',
  {
    searchId: integer('search_id')
      .notNull()
      .references(() => savedSearches.id, { onDelete: 'cascade' }),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
    at: text().notNull(),
    /** Found by a load of shipped files; its owner is told as soon as the server can write mail. */
    waiting: integer({ mode: 'boolean' }).notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.searchId, table.companyId] }),
    index('saved_search_matches_waiting')
      .on(table.searchId)
      .where(sql`${table.waiting} = 1`),
    index('saved_search_matches_company').on(table.companyId),
  ],
);
