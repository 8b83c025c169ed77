import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts';
import { companies } from './companies';

/**
 * One record taken into another. The merged company's row is gone from `companies`; `moved` holds what it takes to
 * bring it back (app/review-desk/company-merge.ts).
 */
export const companyMerges = sqliteTable(
  'company_merges',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** No foreign keys: either record may later be merged itself. */
    keptId: integer('kept_id').notNull(),
    mergedId: integer('merged_id').notNull(),
    mergedSlug: text('merged_slug').notNull(),
    mergedName: text('merged_name').notNull(),
    mergedBy: integer('merged_by')
      .notNull()
      .references(() => accounts.id),
    mergedAt: text('merged_at').notNull(),
    reason: text().notNull(),
    moved: text().notNull(),
    undoneBy: integer('undone_by').references(() => accounts.id),
    undoneAt: text('undone_at'),
    undoneReason: text('undone_reason'),
  },
  (table) => [
    index('company_merges_kept').on(table.keptId),
    index('company_merges_merged').on(table.mergedId),
    index('company_merges_by').on(table.mergedBy),
    index('company_merges_undone_by').on(table.undoneBy),
  ],
);

/** Addresses of merged companies and where they lead now. */
export const companyRedirects = sqliteTable(
  'company_redirects',
  {
    slug: text().primaryKey(),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
  },
  (table) => [index('company_redirects_company').on(table.companyId)],
);
