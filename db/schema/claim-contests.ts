import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { contestStateNames, openContestStates } from '../../app/review-desk/contest-state';
import { accounts } from './accounts';
import { companies } from './companies';
import { listed } from './listed';
import { storedFiles } from './stored-files';

/** A firm says, with proof, that somebody else was let in to speak for it; two reviewers take that back. */
export const claimContests = sqliteTable(
  'claim_contests',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
    raisedBy: integer('raised_by')
      .notNull()
      .references(() => accounts.id),
    text: text().notNull(),
    /** Its licence or authorisation; null where the address of the account lies at the firm's domain. */
    fileId: integer('file_id').references(() => storedFiles.id),
    state: text({ enum: contestStateNames }).notNull(),
    raisedAt: text('raised_at').notNull(),
    dueOn: text('due_on').notNull(),
    proposedBy: integer('proposed_by').references(() => accounts.id),
    decidedBy: integer('decided_by').references(() => accounts.id),
    decidedAt: text('decided_at'),
    /** Why it was last answered so. */
    reason: text(),
  },
  (table) => [
    uniqueIndex('claim_contests_open')
      .on(table.companyId, table.raisedBy)
      .where(sql`${table.state} in (${listed(openContestStates)})`),
    index('claim_contests_state').on(table.state, table.raisedAt, table.id),
    index('claim_contests_company').on(table.companyId),
    index('claim_contests_raised_by').on(table.raisedBy),
    index('claim_contests_file').on(table.fileId),
    index('claim_contests_proposed_by').on(table.proposedBy),
    index('claim_contests_decided_by').on(table.decidedBy),
    check('claim_contests_state', sql`${table.state} in (${listed(contestStateNames)})`),
    check('claim_contests_proposed', sql`${table.state} <> 'proposed' or ${table.proposedBy} is not null`),
    check('claim_contests_decided', sql`(${table.state} in ('upheld', 'rejected')) = (${table.decidedAt} is not null)`),
  ],
);
