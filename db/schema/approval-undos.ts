import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { approvalUndoStateNames } from '../../app/review-desk/approval-undo-state';
import { membershipApplications } from './applications';
import { listed } from './listed';
import { twoPeople } from './two-people';

/** An approval that one reviewer proposes to take back, and another takes back or not. */
export const approvalUndos = sqliteTable(
  'approval_undos',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    applicationId: integer('application_id')
      .notNull()
      .references(() => membershipApplications.id),
    reason: text().notNull(),
    state: text({ enum: approvalUndoStateNames }).notNull(),
    ...twoPeople(),
  },
  (table) => [
    uniqueIndex('approval_undos_open')
      .on(table.applicationId)
      .where(sql`${table.state} = 'proposed'`),
    index('approval_undos_application').on(table.applicationId),
    index('approval_undos_state').on(table.state, table.proposedAt),
    index('approval_undos_proposed_by').on(table.proposedBy),
    index('approval_undos_decided_by').on(table.decidedBy),
    check('approval_undos_state', sql`${table.state} in (${listed(approvalUndoStateNames)})`),
    check('approval_undos_decided', sql`(${table.state} = 'proposed') = (${table.decidedAt} is null)`),
  ],
);
