import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts';

/**
 * Browsers that signed in to an account before, so that a stranger's wrong passwords do not slow their owner
 * (docs/decisions/0027-strangers.md). It opens nothing: it only says whose failures are counted apart.
 */
export const knownDevices = sqliteTable(
  'known_devices',
  {
    /** SHA-256 of the token in the cookie. */
    tokenHash: text('token_hash').notNull(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    createdAt: text('created_at').notNull(),
    /** Pushed back by every sign-in. */
    expiresAt: text('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.tokenHash, table.accountId] }),
    index('known_devices_account').on(table.accountId),
    index('known_devices_expires').on(table.expiresAt),
  ],
);
