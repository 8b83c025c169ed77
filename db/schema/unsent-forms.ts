import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * What somebody typed into a form that was sent after their session had ended, until they have signed in again: `owner`
 * stands for the account (a keyed hash), `sealed` holds the answers, without passwords and files.
 */
export const unsentForms = sqliteTable(
  'unsent_forms',
  {
    owner: text().notNull(),
    /** The path the form was sent to. */
    path: text().notNull(),
    sealed: text().notNull(),
    keptUntil: text('kept_until').notNull(),
  },
  (table) => [primaryKey({ columns: [table.owner, table.path] }), index('unsent_forms_until').on(table.keptUntil)],
);
