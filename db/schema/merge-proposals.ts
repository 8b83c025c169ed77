import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { mergeProposalStateNames } from '../../app/review-desk/merge-proposal-state';
import { listed } from './listed';
import { twoPeople } from './two-people';

/** A merge that takes people or a membership with it: one reviewer proposes it, another carries it out. */
export const mergeProposals = sqliteTable(
  'merge_proposals',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** No foreign keys: either record may meanwhile be merged into a third. */
    keptId: integer('kept_id').notNull(),
    mergedId: integer('merged_id').notNull(),
    reason: text().notNull(),
    state: text({ enum: mergeProposalStateNames }).notNull(),
    ...twoPeople(),
  },
  (table) => [
    uniqueIndex('merge_proposals_open')
      .on(table.keptId, table.mergedId)
      .where(sql`${table.state} = 'proposed'`),
    index('merge_proposals_state').on(table.state, table.proposedAt),
    index('merge_proposals_proposed_by').on(table.proposedBy),
    index('merge_proposals_decided_by').on(table.decidedBy),
    check('merge_proposals_state', sql`${table.state} in (${listed(mergeProposalStateNames)})`),
    check('merge_proposals_decided', sql`(${table.state} = 'proposed') = (${table.decidedAt} is null)`),
  ],
);
