import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts';
import { occupations } from './schemes';

/** Who wants to hear when an exam of a level takes candidates, whether they applied for it or not. */
export const sessionAlerts = sqliteTable(
  'session_alerts',
  {
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    occupationId: text('occupation_id')
      .notNull()
      .references(() => occupations.id),
    /** 1 is the lowest of its ladder. */
    level: integer().notNull(),
    since: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.occupationId, table.level] }),
    index('session_alerts_level').on(table.occupationId, table.level),
  ],
);
