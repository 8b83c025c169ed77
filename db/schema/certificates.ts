import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { replacementKinds } from '../../app/certificates/issue/batch-state';
import { certificateStateNames } from '../../app/certificates/certificate-state';
import type { Credential } from '../../app/certificates/credential';
import { accounts } from './accounts';
import { certificateBatches } from './certificate-batches';
import { examSeats } from './exam-sessions';
import { issuerKeys, issuingBodies } from './issuing-bodies';
import { listed } from './listed';
import { occupations, schemeVersions } from './schemes';

/** Lists of status bits. A body has one list in use; the next is opened before it is half full. */
export const statusLists = sqliteTable(
  'status_lists',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    bodyId: text('body_id')
      .notNull()
      .references(() => issuingBodies.id),
    /** Bits: 131072 at least, so that an index does not point at one person. */
    length: integer().notNull(),
    createdAt: text('created_at').notNull(),
  },
  (table) => [index('status_lists_body').on(table.bodyId)],
);

/** Certificates. One exam yields one per issuing body, each with its own number, state and dates. */
export const certificates = sqliteTable(
  'certificates',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Public; random within its year, so that it tells no order. */
    number: text().notNull(),
    bodyId: text('body_id')
      .notNull()
      .references(() => issuingBodies.id),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    seatId: integer('seat_id')
      .notNull()
      .references(() => examSeats.id),
    schemeVersionId: integer('scheme_version_id')
      .notNull()
      .references(() => schemeVersions.id),
    occupationId: text('occupation_id')
      .notNull()
      .references(() => occupations.id),
    level: integer().notNull(),
    state: text({ enum: certificateStateNames }).notNull(),
    /** The holder's name as certified. */
    name: text().notNull(),
    /** The same in Latin letters, as the holder's record had it when it was proposed; null for none. */
    latinName: text('latin_name'),
    /** ISO dates; null before it is issued, and `validUntil` for what does not expire. */
    issuedOn: text('issued_on'),
    validUntil: text('valid_until'),
    /** The renewed or corrected certificate this one takes the place of. */
    replacesId: integer('replaces_id'),
    /** Why it does; null for the first one from an exam. */
    replacement: text({ enum: replacementKinds }),
    /** The proposals it is issued with. */
    batchId: integer('batch_id').references(() => certificateBatches.id),
    /** The key that signed it: what a lost key takes with it is found by this. */
    keyId: integer('key_id').references(() => issuerKeys.id),
    statusListId: integer('status_list_id').references(() => statusLists.id),
    statusIndex: integer('status_index'),
    /** Signed Open Badges 3.0 credential. */
    credential: text({ mode: 'json' }).$type<Credential>(),
    proposedBy: integer('proposed_by')
      .notNull()
      .references(() => accounts.id),
    proposedAt: text('proposed_at').notNull(),
    issuedBy: integer('issued_by').references(() => accounts.id),
    /** Who asked for the revocation that waits for a second person, and why. */
    revocationProposedBy: integer('revocation_proposed_by').references(() => accounts.id),
    revocationReason: text('revocation_reason'),
    changedAt: text('changed_at').notNull(),
    reason: text(),
  },
  (table) => [
    uniqueIndex('certificates_number').on(table.number),
    uniqueIndex('certificates_status').on(table.statusListId, table.statusIndex),
    /** One exam, one certificate per body, unless it is a replacement or the first was declined. */
    uniqueIndex('certificates_exam')
      .on(table.seatId, table.bodyId)
      .where(sql`${table.state} <> 'declined' and ${table.replacesId} is null`),
    uniqueIndex('certificates_replaces')
      .on(table.replacesId)
      .where(sql`${table.state} <> 'declined'`),
    index('certificates_account').on(table.accountId, table.state),
    index('certificates_body').on(table.bodyId, table.state),
    index('certificates_scheme').on(table.schemeVersionId),
    index('certificates_occupation').on(table.occupationId, table.level, table.state),
    index('certificates_seat').on(table.seatId),
    index('certificates_batch').on(table.batchId),
    index('certificates_key').on(table.keyId, table.state),
    index('certificates_end').on(table.state, table.validUntil),
    index('certificates_revocations')
      .on(table.state, table.changedAt)
      .where(sql`${table.revocationProposedBy} is not null`),
    index('certificates_proposed_by').on(table.proposedBy),
    index('certificates_issued_by').on(table.issuedBy),
    index('certificates_revocation_proposed_by').on(table.revocationProposedBy),
    check('certificates_state', sql`${table.state} in (${listed(certificateStateNames)})`),
    check('certificates_issued', sql`(${table.state} in ('proposed', 'declined')) = (${table.credential} is null)`),
    check('certificates_two_people', sql`${table.issuedBy} is null or ${table.issuedBy} <> ${table.proposedBy}`),
  ],
);

/** The public, append-only log of everything issued and taken back: leaves of a Merkle tree (RFC 9162 hashing). */
export const certificateLog = sqliteTable(
  'certificate_log',
  {
    /** 0, 1, 2 … without holes. */
    position: integer().primaryKey(),
    /** The certificate's number: an anonymised person leaves no name here. Empty in a line that stands for nothing. */
    number: text().notNull(),
    deed: text().notNull(),
    /**
     * Canonical JSON that was hashed: number, deed, date, SHA-256 of the credential, and a salt. Only the hash is
     * public.
     */
    entry: text().notNull(),
    /** SHA-256(0x00 || entry), hex. */
    leafHash: text('leaf_hash').notNull(),
    at: text().notNull(),
  },
  (table) => [index('certificate_log_number').on(table.number)],
);
