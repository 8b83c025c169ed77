import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { requestKinds, requestStateNames } from '../../app/certificates/issue/request-state';
import { accounts } from './accounts';
import { certificates } from './certificates';
import { listed } from './listed';

/** What holders ask of their certificates: a renewal, a correction, another name. */
export const certificateRequests = sqliteTable(
  'certificate_requests',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    certificateId: integer('certificate_id')
      .notNull()
      .references(() => certificates.id),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    kind: text({ enum: requestKinds }).notNull(),
    /** The name it should carry; null for a renewal. */
    name: text(),
    reason: text().notNull(),
    state: text({ enum: requestStateNames }).notNull(),
    createdAt: text('created_at').notNull(),
    decidedBy: integer('decided_by').references(() => accounts.id),
    decidedAt: text('decided_at'),
    /** What the holder was told. */
    answer: text(),
    /** The certificate proposed in answer. */
    replacementId: integer('replacement_id').references(() => certificates.id),
  },
  (table) => [
    uniqueIndex('certificate_requests_open')
      .on(table.certificateId)
      .where(sql`${table.state} = 'open'`),
    index('certificate_requests_certificate').on(table.certificateId),
    index('certificate_requests_account').on(table.accountId),
    index('certificate_requests_queue').on(table.state, table.createdAt, table.id),
    index('certificate_requests_decided_by').on(table.decidedBy),
    index('certificate_requests_replacement').on(table.replacementId),
    check('certificate_requests_kind', sql`${table.kind} in (${listed(requestKinds)})`),
    check('certificate_requests_state', sql`${table.state} in (${listed(requestStateNames)})`),
    check('certificate_requests_name', sql`(${table.kind} = 'renewal') = (${table.name} is null)`),
  ],
);

/** Mails that told a holder of a coming end: one per certificate and number of days before it. */
export const certificateReminders = sqliteTable(
  'certificate_reminders',
  {
    certificateId: integer('certificate_id')
      .notNull()
      .references(() => certificates.id),
    daysBefore: integer('days_before').notNull(),
    queuedAt: text('queued_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.certificateId, table.daysBefore] })],
);
