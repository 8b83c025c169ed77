import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts';

/** Who is signed in where. `id` is the SHA-256 of the token in the cookie: the file alone opens no session. */
export const sessions = sqliteTable(
  'sessions',
  {
    /** What pages call the session by, so that its id never leaves the server. */
    number: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    /** `second-factor`: the password was right, the second factor is still owed; it allows nothing else. */
    stage: text({ enum: ['second-factor', 'open'] }).notNull(),
    createdAt: text('created_at').notNull(),
    /** Sliding: pushed back by use. */
    expiresAt: text('expires_at').notNull(),
    /** Absolute: never pushed back. */
    endsAt: text('ends_at').notNull(),
    /** Last time the person proved who they are; sensitive changes want this to be recent. */
    authenticatedAt: text('authenticated_at').notNull(),
    secondFactorAt: text('second_factor_at'),
    userAgent: text('user_agent').notNull(),
    /** ISO date, not a moment: enough to recognise a session, too coarse to follow a person. */
    lastSeenDay: text('last_seen_day').notNull(),
  },
  (table) => [
    uniqueIndex('sessions_id').on(table.id),
    index('sessions_account').on(table.accountId),
    index('sessions_ends').on(table.endsAt),
    check('sessions_stage', sql`${table.stage} in ('second-factor', 'open')`),
  ],
);
