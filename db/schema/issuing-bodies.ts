import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { bodyKinds } from '../../app/certificates/certificate-state';
import type { Authority } from '../../app/certification/schemes/claims';
import { accounts } from './accounts';
import { companies } from './companies';
import { listed } from './listed';
import { occupations } from './schemes';

/** Bodies that issue certificates. The id is part of their did:web, so it never changes. */
export const issuingBodies = sqliteTable(
  'issuing_bodies',
  {
    id: text().primaryKey(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    kind: text({ enum: bodyKinds }).notNull(),
    /** The company it is, when it is one: its own people are not assessed or certified by it unseen. */
    companyId: integer('company_id').references(() => companies.id),
    /** Where a reader checks the body itself, e.g. the national register of evaluation bodies. */
    registerUrl: text('register_url'),
    /** What its titles may claim (app/certification/schemes/claims.ts). */
    mayClaim: text('may_claim', { mode: 'json' }).$type<Authority[]>().notNull(),
    note: text(),
    /** ISO date from which it no longer exists; its old certificates stay verifiable. */
    endedOn: text('ended_on'),
    /** Who answers for its certificates since then. */
    successorId: text('successor_id'),
  },
  (table) => [
    index('issuing_bodies_company').on(table.companyId),
    check('issuing_bodies_kind', sql`${table.kind} in (${listed(bodyKinds)})`),
  ],
);

/** What a body was authorised to certify, from when until when, by which document. Rows are ended, never deleted. */
export const authorisations = sqliteTable(
  'authorisations',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    bodyId: text('body_id')
      .notNull()
      .references(() => issuingBodies.id),
    occupationId: text('occupation_id')
      .notNull()
      .references(() => occupations.id),
    levels: text({ mode: 'json' }).$type<number[]>().notNull(),
    /** ISO dates; `untilOn` is the last day, null while it goes on. */
    fromOn: text('from_on').notNull(),
    untilOn: text('until_on'),
    /** The authority's document, as a reader can look it up. */
    basis: text().notNull(),
    recordedBy: integer('recorded_by')
      .notNull()
      .references(() => accounts.id),
    recordedAt: text('recorded_at').notNull(),
  },
  (table) => [
    index('authorisations_body').on(table.bodyId, table.occupationId),
    index('authorisations_occupation').on(table.occupationId),
    index('authorisations_recorded_by').on(table.recordedBy),
    check('authorisations_dates', sql`${table.untilOn} is null or ${table.untilOn} >= ${table.fromOn}`),
  ],
);

/** Signing keys of bodies. Retired ones stay in the DID document, so that what they signed stays verifiable. */
export const issuerKeys = sqliteTable(
  'issuer_keys',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    bodyId: text('body_id')
      .notNull()
      .references(() => issuingBodies.id),
    /** Multikey, base58btc. */
    publicKeyMultibase: text('public_key_multibase').notNull(),
    /** Sealed with the installation's key, which is not in the database; null once retired. */
    sealedSecret: text('sealed_secret'),
    createdAt: text('created_at').notNull(),
    retiredAt: text('retired_at'),
    /** From this moment on nothing it signed is trusted: the key was lost to somebody. */
    compromisedAt: text('compromised_at'),
  },
  (table) => [
    uniqueIndex('issuer_keys_public').on(table.publicKeyMultibase),
    uniqueIndex('issuer_keys_present')
      .on(table.bodyId)
      .where(sql`${table.retiredAt} is null`),
    index('issuer_keys_body').on(table.bodyId),
    check('issuer_keys_secret', sql`(${table.retiredAt} is null) = (${table.sealedSecret} is not null)`),
  ],
);
