import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { proofKinds } from '../../app/alliance/applications/claim-proof';
import { membershipApplications } from './applications';
import { listed } from './listed';
import { storedFiles } from './stored-files';

/** What shows that an applicant may speak for the firm on record: a file, or a domain where a code was read. */
export const applicationProofs = sqliteTable(
  'application_proofs',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    applicationId: integer('application_id')
      .notNull()
      .references(() => membershipApplications.id),
    kind: text({ enum: proofKinds }).notNull(),
    fileId: integer('file_id').references(() => storedFiles.id),
    /** The firm's own web domain; the mailbox is not kept. */
    domain: text(),
    givenAt: text('given_at').notNull(),
  },
  (table) => [
    index('application_proofs_application').on(table.applicationId, table.id),
    index('application_proofs_file').on(table.fileId),
    uniqueIndex('application_proofs_domain')
      .on(table.applicationId, table.domain)
      .where(sql`${table.domain} is not null`),
    check('application_proofs_kind', sql`${table.kind} in (${listed(proofKinds)})`),
    check('application_proofs_file', sql`(${table.kind} = 'domain') = (${table.fileId} is null)`),
    check('application_proofs_domain', sql`(${table.kind} = 'domain') = (${table.domain} is not null)`),
  ],
);

/** The code last mailed to a firm's domain for an application; it goes once it is read or too old. */
export const proofCodes = sqliteTable(
  'proof_codes',
  {
    applicationId: integer('application_id')
      .primaryKey()
      .references(() => membershipApplications.id),
    domain: text().notNull(),
    codeMac: text('code_mac').notNull(),
    attempts: integer().notNull().default(0),
    expiresAt: text('expires_at').notNull(),
  },
  (table) => [index('proof_codes_expires').on(table.expiresAt)],
);
