import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ShareField } from '../../app/certificates/wallet/share';
import { accounts } from './accounts';
import { certificates } from './certificates';

/** Links by which a holder shows a certificate. Only the SHA-256 of the token is kept. */
export const certificateShares = sqliteTable(
  'certificate_shares',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    certificateId: integer('certificate_id')
      .notNull()
      .references(() => certificates.id),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    tokenHash: text('token_hash').notNull(),
    fields: text({ mode: 'json' }).$type<ShareField[]>().notNull(),
    /** For whom, in the holder's words. */
    note: text(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    endedAt: text('ended_at'),
  },
  (table) => [
    uniqueIndex('certificate_shares_token').on(table.tokenHash),
    index('certificate_shares_certificate').on(table.certificateId),
    index('certificate_shares_account').on(table.accountId),
  ],
);

/** Receipts: each time a link was opened. Nothing about who opened it. */
export const shareChecks = sqliteTable(
  'share_checks',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    shareId: integer('share_id')
      .notNull()
      .references(() => certificateShares.id),
    at: text().notNull(),
    /** The three answers as given, `yes yes revoked`. */
    answers: text().notNull(),
  },
  (table) => [index('share_checks_share').on(table.shareId, table.at)],
);
