import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { languages } from '../../app/i18n/language';
import { accounts } from './accounts';

/**
 * Addresses waiting to be proved by a mailed code: of a registration (the account is made when the code is right)
 * or of an account that changes its address. The code is kept as an HMAC under a key outside the database: its
 * few digits could be tried out from a stolen file otherwise. `tokenHash` ties the code to the browser that asked.
 */
export const emailCodes = sqliteTable(
  'email_codes',
  {
    tokenHash: text('token_hash').primaryKey(),
    purpose: text({ enum: ['register', 'change-email'] }).notNull(),
    email: text().notNull(),
    /** change-email: whose address. */
    accountId: integer('account_id').references(() => accounts.id),
    /** register: the password the account will have. */
    passwordHash: text('password_hash'),
    language: text({ enum: languages }).notNull(),
    codeMac: text('code_mac').notNull(),
    attempts: integer().notNull().default(0),
    createdAt: text('created_at').notNull(),
    codeExpiresAt: text('code_expires_at').notNull(),
    expiresAt: text('expires_at').notNull(),
  },
  (table) => [
    index('email_codes_email').on(table.email),
    index('email_codes_account').on(table.accountId),
    check('email_codes_purpose', sql`${table.purpose} in ('register', 'change-email')`),
  ],
);

/** Links that let the holder of the mailbox set a new password. Only the SHA-256 of the token is kept. */
export const passwordResets = sqliteTable(
  'password_resets',
  {
    tokenHash: text('token_hash').primaryKey(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
  },
  (table) => [index('password_resets_account').on(table.accountId)],
);

/** One authenticator app per account. `sealedKey` is encrypted under a key outside the database. */
export const totpKeys = sqliteTable('totp_keys', {
  accountId: integer('account_id')
    .primaryKey()
    .references(() => accounts.id),
  sealedKey: text('sealed_key').notNull(),
  /** Null until the first right code; an unconfirmed key does not count as a factor. */
  confirmedAt: text('confirmed_at'),
  /** The 30-second step of the last accepted code: no step is accepted twice. */
  lastStep: integer('last_step').notNull().default(0),
  createdAt: text('created_at').notNull(),
});

/** Single-use codes for the day the phone is lost, as HMACs under a key outside the database. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    codeMac: text('code_mac').primaryKey(),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    createdAt: text('created_at').notNull(),
    usedAt: text('used_at'),
  },
  (table) => [index('recovery_codes_account').on(table.accountId)],
);

export const passkeys = sqliteTable(
  'passkeys',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    /** base64url, as WebAuthn hands it out. */
    credentialId: text('credential_id').notNull(),
    /** COSE public key, base64url. */
    publicKey: text('public_key').notNull(),
    counter: integer().notNull(),
    /** JSON array of transport hints. */
    transports: text().notNull(),
    name: text().notNull(),
    createdAt: text('created_at').notNull(),
    lastUsedAt: text('last_used_at'),
  },
  (table) => [uniqueIndex('passkeys_credential').on(table.credentialId), index('passkeys_account').on(table.accountId)],
);

/** Challenges handed to browsers; each answers once. */
export const passkeyChallenges = sqliteTable(
  'passkey_challenges',
  {
    challengeHash: text('challenge_hash').primaryKey(),
    purpose: text({ enum: ['register', 'sign-in'] }).notNull(),
    accountId: integer('account_id').references(() => accounts.id),
    expiresAt: text('expires_at').notNull(),
  },
  (table) => [index('passkey_challenges_account').on(table.accountId)],
);

/** The one-time link that makes the first administrator; a new start replaces an unused one. */
export const setupLinks = sqliteTable('setup_links', {
  tokenHash: text('token_hash').primaryKey(),
  createdAt: text('created_at').notNull(),
  expiresAt: text('expires_at').notNull(),
});
