import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { batchKinds, batchStateNames } from '../../app/certificates/issue/batch-state';
import { accounts } from './accounts';
import { examSessions } from './exam-sessions';
import { listed } from './listed';

/** Proposed certificates that are issued together, by a second person: all of them or none. */
export const certificateBatches = sqliteTable(
  'certificate_batches',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    kind: text({ enum: batchKinds }).notNull(),
    /** Whose results they are; null for certificates in the place of others. */
    sessionId: integer('session_id').references(() => examSessions.id),
    state: text({ enum: batchStateNames }).notNull(),
    /** Why others are replaced; null for the results of an exam. */
    reason: text(),
    proposedBy: integer('proposed_by')
      .notNull()
      .references(() => accounts.id),
    proposedAt: text('proposed_at').notNull(),
    /** Who asked for them to be issued; null again when that changed nothing. */
    issuedBy: integer('issued_by').references(() => accounts.id),
    issueAskedAt: text('issue_asked_at'),
    /** The installation's origin as the second person saw it: it becomes part of every credential. */
    origin: text(),
    /** How many are signed so far, of the try under way. */
    signed: integer().notNull().default(0),
    /** Until when the process that signs has it; another takes it up after that. */
    leaseUntil: text('lease_until'),
    finishedAt: text('finished_at'),
    /** Why the last try changed nothing: refusals, by certificate number. */
    fault: text({ mode: 'json' }).$type<{ number: string; code: string; value?: string }[]>(),
  },
  (table) => [
    index('certificate_batches_state').on(table.state, table.id),
    index('certificate_batches_session').on(table.sessionId),
    index('certificate_batches_proposed_by').on(table.proposedBy),
    index('certificate_batches_issued_by').on(table.issuedBy),
    check('certificate_batches_kind', sql`${table.kind} in (${listed(batchKinds)})`),
    check('certificate_batches_state', sql`${table.state} in (${listed(batchStateNames)})`),
    check(
      'certificate_batches_issuing',
      sql`(${table.state} in ('issuing', 'issued')) = (${table.issuedBy} is not null and ${table.origin} is not null)`,
    ),
    check('certificate_batches_two_people', sql`${table.issuedBy} is null or ${table.issuedBy} <> ${table.proposedBy}`),
  ],
);
