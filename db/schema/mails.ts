import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Mail to be sent, written in the transaction that caused it and sent after the commit. Address and text are
 * sealed (they may hold codes and links) and wiped once the mail is gone.
 */
export const mails = sqliteTable(
  'mails',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text().notNull(),
    /** Sealed JSON { to, subject, text }; null once sent. */
    sealed: text(),
    createdAt: text('created_at').notNull(),
    attempts: integer().notNull().default(0),
    /** When to try (again); null: sent or given up. */
    nextAttemptAt: text('next_attempt_at'),
    sentAt: text('sent_at'),
    lastError: text('last_error'),
  },
  (table) => [index('mails_next_attempt').on(table.nextAttemptAt)],
);
