import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { evidenceKinds } from '../../app/alliance/applications/evidence';
import { accounts } from './accounts';
import { membershipApplications } from './applications';
import { segments } from './chains';
import { companies } from './companies';
import { listed } from './listed';
import { storedFiles } from './stored-files';

const application = () =>
  integer('application_id')
    .notNull()
    .references(() => membershipApplications.id);

/** Segments the firm says it works in, with what it does there in its own words. */
export const applicationCapabilities = sqliteTable(
  'application_capabilities',
  {
    applicationId: application(),
    segmentId: text('segment_id')
      .notNull()
      .references(() => segments.id),
    summary: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.segmentId] }),
    index('application_capabilities_segment').on(table.segmentId),
  ],
);

/** What a capability rests on: a link or a file, never both. */
export const applicationEvidence = sqliteTable(
  'application_evidence',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    applicationId: application(),
    segmentId: text('segment_id')
      .notNull()
      .references(() => segments.id),
    kind: text({ enum: evidenceKinds }).notNull(),
    url: text(),
    fileId: integer('file_id').references(() => storedFiles.id),
    note: text(),
  },
  (table) => [
    index('application_evidence_application').on(table.applicationId, table.segmentId),
    index('application_evidence_segment').on(table.segmentId),
    index('application_evidence_file').on(table.fileId),
    check('application_evidence_kind', sql`${table.kind} in (${listed(evidenceKinds)})`),
    check('application_evidence_one', sql`(${table.url} is null) <> (${table.fileId} is null)`),
  ],
);

/** Key people, seen by the desk only. */
export const applicationPeople = sqliteTable(
  'application_people',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    applicationId: application(),
    name: text().notNull(),
    duty: text().notNull(),
  },
  (table) => [index('application_people_application').on(table.applicationId)],
);

/** What a reviewer asks to be put right, by field; `settledAt` is set when the applicant submits again. */
export const applicationComments = sqliteTable(
  'application_comments',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    applicationId: application(),
    field: text().notNull(),
    text: text().notNull(),
    authorId: integer('author_id')
      .notNull()
      .references(() => accounts.id),
    at: text().notNull(),
    settledAt: text('settled_at'),
  },
  (table) => [
    index('application_comments_application').on(table.applicationId, table.id),
    index('application_comments_author').on(table.authorId),
  ],
);

/**
 * Companies on record that may be the applicant, found before submission, with why; the reviewer says what they are.
 */
export const applicationDuplicates = sqliteTable(
  'application_duplicates',
  {
    applicationId: application(),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
    /** 0–1, app/alliance/applications/likeness.ts. */
    score: real().notNull(),
    /** JSON list of reasons. */
    reasons: text().notNull(),
    verdict: text({ enum: ['same', 'different'] }),
    judgedBy: integer('judged_by').references(() => accounts.id),
  },
  (table) => [
    primaryKey({ columns: [table.applicationId, table.companyId] }),
    index('application_duplicates_company').on(table.companyId),
    index('application_duplicates_judged_by').on(table.judgedBy),
    check('application_duplicates_verdict', sql`${table.verdict} in ('same', 'different')`),
  ],
);
