import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { colleagueStateNames } from '../../app/colleagues/colleague-state';
import { accounts } from './accounts';
import { companies } from './companies';
import { listed } from './listed';
import { storedFiles } from './stored-files';

/** Requests to speak for a member firm, and a firm's invitations to do so. */
export const colleagueRequests = sqliteTable(
  'colleague_requests',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
    /** Who would speak for it; null while an invited address has not answered. */
    accountId: integer('account_id').references(() => accounts.id),
    /** The invited address; wiped with the answer. */
    email: text(),
    invitedBy: integer('invited_by').references(() => accounts.id),
    state: text({ enum: colleagueStateNames }).notNull(),
    /** What the person says of themselves and their work at the firm. */
    note: text(),
    /** A letter of the firm, for the desk. */
    letterFileId: integer('letter_file_id').references(() => storedFiles.id),
    askedAt: text('asked_at').notNull(),
    /** Date in China until which the firm alone answers; from the next day on the desk may too. */
    dueOn: text('due_on'),
    decidedAt: text('decided_at'),
    decidedBy: integer('decided_by').references(() => accounts.id),
    reason: text(),
  },
  (table) => [
    uniqueIndex('colleague_requests_asked')
      .on(table.companyId, table.accountId)
      .where(sql`${table.state} = 'asked'`),
    uniqueIndex('colleague_requests_invited')
      .on(table.companyId, table.email)
      .where(sql`${table.state} = 'invited'`),
    index('colleague_requests_queue').on(table.state, table.askedAt, table.id),
    index('colleague_requests_company').on(table.companyId, table.state),
    index('colleague_requests_account').on(table.accountId),
    index('colleague_requests_email')
      .on(table.email)
      .where(sql`${table.email} is not null`),
    index('colleague_requests_invited_by').on(table.invitedBy),
    index('colleague_requests_decided_by').on(table.decidedBy),
    index('colleague_requests_letter').on(table.letterFileId),
    check('colleague_requests_state', sql`${table.state} in (${listed(colleagueStateNames)})`),
    check(
      'colleague_requests_asked',
      sql`${table.state} <> 'asked' or (${table.accountId} is not null and ${table.dueOn} is not null)`,
    ),
    check('colleague_requests_email', sql`(${table.state} = 'invited') = (${table.email} is not null)`),
  ],
);
