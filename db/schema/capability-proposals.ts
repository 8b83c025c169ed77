import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { evidenceKinds } from '../../app/alliance/applications/evidence';
import { proposalStateNames } from '../../app/alliance/capabilities/proposal-state';
import { accounts } from './accounts';
import { segments } from './chains';
import { companies } from './companies';
import { listed } from './listed';
import { storedFiles } from './stored-files';

/** What a member says it can do after it joined, with its evidence: a link, a file or both. The desk judges it. */
export const capabilityProposals = sqliteTable(
  'capability_proposals',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
    segmentId: text('segment_id')
      .notNull()
      .references(() => segments.id),
    summary: text().notNull(),
    kind: text({ enum: evidenceKinds }).notNull(),
    url: text(),
    fileId: integer('file_id').references(() => storedFiles.id),
    state: text({ enum: proposalStateNames }).notNull(),
    proposedBy: integer('proposed_by')
      .notNull()
      .references(() => accounts.id),
    proposedAt: text('proposed_at').notNull(),
    dueOn: text('due_on').notNull(),
    decidedBy: integer('decided_by').references(() => accounts.id),
    decidedAt: text('decided_at'),
    reason: text(),
  },
  (table) => [
    index('capability_proposals_state').on(table.state, table.proposedAt, table.id),
    index('capability_proposals_company').on(table.companyId, table.id),
    index('capability_proposals_segment').on(table.segmentId),
    index('capability_proposals_file').on(table.fileId),
    index('capability_proposals_proposed_by').on(table.proposedBy),
    index('capability_proposals_decided_by').on(table.decidedBy),
    check('capability_proposals_state', sql`${table.state} in (${listed(proposalStateNames)})`),
    check('capability_proposals_kind', sql`${table.kind} in (${listed(evidenceKinds)})`),
    check('capability_proposals_evidence', sql`${table.url} is not null or ${table.fileId} is not null`),
    check('capability_proposals_decided', sql`(${table.state} = 'pending') = (${table.decidedAt} is null)`),
  ],
);
