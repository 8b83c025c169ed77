import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts';
import { searchSubjects } from '../../app/alliance/saved-searches/search-subject';
import { companies } from './companies';
import { needs } from './needs';
import { offers } from './offers';
import { projects } from './projects';

/** A search whose owner is told by mail when a firm, a need, an offer or a project newly matches. */
export const savedSearches = sqliteTable(
  'saved_searches',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    name: text().notNull(),
    /** What it looks for. */
    subject: text({ enum: searchSubjects }).notNull().default('companies'),
    /** JSON: of firms app/alliance/saved-searches/saved-search.ts, of others what their lists ask. */
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

/** Needs and offers that were announced already: each once per search. */
export const savedSearchFinds = sqliteTable(
  'saved_search_finds',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    searchId: integer('search_id')
      .notNull()
      .references(() => savedSearches.id, { onDelete: 'cascade' }),
    needId: integer('need_id').references(() => needs.id),
    offerId: integer('offer_id').references(() => offers.id),
    at: text().notNull(),
  },
  (table) => [
    uniqueIndex('saved_search_finds_need').on(table.searchId, table.needId),
    uniqueIndex('saved_search_finds_offer').on(table.searchId, table.offerId),
    index('saved_search_finds_of_need').on(table.needId),
    index('saved_search_finds_of_offer').on(table.offerId),
    check('saved_search_finds_one', sql`(${table.needId} is null) <> (${table.offerId} is null)`),
  ],
);

/** Projects that were announced already: each once per search. */
export const savedSearchProjects = sqliteTable(
  'saved_search_projects',
  {
    searchId: integer('search_id')
      .notNull()
      .references(() => savedSearches.id, { onDelete: 'cascade' }),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    at: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.searchId, table.projectId] }),
    index('saved_search_projects_project').on(table.projectId),
  ],
);
