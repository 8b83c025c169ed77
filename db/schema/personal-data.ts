import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { documentKinds } from '../../app/accounts/identity/identity-document';
import { consentPurposes } from '../../app/accounts/consents/consent-texts';
import { accounts } from './accounts';

const listed = (names: readonly string[]) => sql.raw(names.map((name) => `'${name}'`).join(', '));

/** Each time somebody agreed to a version of a text, and when they took it back. Rows are never changed otherwise. */
export const consents = sqliteTable(
  'consents',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    purpose: text({ enum: consentPurposes }).notNull(),
    /** Of app/accounts/consents/consent-texts.ts: what exactly was agreed to can be read there. */
    version: text().notNull(),
    givenAt: text('given_at').notNull(),
    withdrawnAt: text('withdrawn_at'),
  },
  (table) => [
    uniqueIndex('consents_standing')
      .on(table.accountId, table.purpose)
      .where(sql`${table.withdrawnAt} is null`),
    index('consents_account').on(table.accountId, table.id),
    check('consents_purpose', sql`${table.purpose} in (${listed(consentPurposes)})`),
  ],
);

/** Who an account is by name and identity number. The number is sealed under a key outside the database. */
export const identities = sqliteTable(
  'identities',
  {
    accountId: integer('account_id')
      .primaryKey()
      .references(() => accounts.id),
    name: text().notNull(),
    documentKind: text('document_kind', { enum: documentKinds }).notNull().default('id-card'),
    /** Who issued a passport, ISO 3166-1 alpha-2; null for the other kinds. */
    documentCountry: text('document_country'),
    /** The columns keep the names of the time when only ID cards were asked for. */
    sealedNumber: text('sealed_id_card').notNull(),
    /** Keyed fingerprint: one person, one account, found without opening anything. */
    fingerprint: text('id_card_fingerprint').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [uniqueIndex('identities_id_card').on(table.fingerprint)],
);

/**
 * Two accounts that named one document, told to the desk that moves things between accounts of one person. No number,
 * no name.
 */
export const identityClashes = sqliteTable(
  'identity_clashes',
  {
    /** Who named it second, and was refused. */
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    /** Who has it on record. */
    holderId: integer('holder_id')
      .notNull()
      .references(() => accounts.id),
    at: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.holderId] }),
    index('identity_clashes_holder').on(table.holderId),
  ],
);

/** Accounts whose owner asked for deletion, with the day it is carried out unless they change their mind. */
export const deletionRequests = sqliteTable(
  'deletion_requests',
  {
    accountId: integer('account_id')
      .primaryKey()
      .references(() => accounts.id),
    requestedAt: text('requested_at').notNull(),
    dueAt: text('due_at').notNull(),
  },
  (table) => [index('deletion_requests_due').on(table.dueAt)],
);
