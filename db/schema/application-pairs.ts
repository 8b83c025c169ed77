import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts';
import { membershipApplications } from './applications';

/** What a reviewer said of two applications that may be of one firm; it holds for both of them. */
export const applicationPairs = sqliteTable(
  'application_pairs',
  {
    /** The older one. */
    oneId: integer('one_id')
      .notNull()
      .references(() => membershipApplications.id),
    otherId: integer('other_id')
      .notNull()
      .references(() => membershipApplications.id),
    verdict: text({ enum: ['same', 'different'] }).notNull(),
    judgedBy: integer('judged_by')
      .notNull()
      .references(() => accounts.id),
  },
  (table) => [
    primaryKey({ columns: [table.oneId, table.otherId] }),
    index('application_pairs_other').on(table.otherId),
    index('application_pairs_judged_by').on(table.judgedBy),
    check('application_pairs_order', sql`${table.oneId} < ${table.otherId}`),
    check('application_pairs_verdict', sql`${table.verdict} in ('same', 'different')`),
  ],
);
