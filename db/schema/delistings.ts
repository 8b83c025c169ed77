import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { delistingStateNames, openDelistingStates } from '../../app/companies/delisting-state';
import { accounts } from './accounts';
import { companies } from './companies';
import { listed } from './listed';
import { twoPeople } from './two-people';

/**
 * Firms proposed to be taken out of the directory, taken out, and listed again, with who and why. While one is out,
 * `companies.delisted_at` says since when.
 */
export const delistings = sqliteTable(
  'delistings',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
    /** Everybody reads it on the firm's page once it is out. */
    reason: text().notNull(),
    state: text({ enum: delistingStateNames }).notNull(),
    ...twoPeople(),
    relistedBy: integer('relisted_by').references(() => accounts.id),
    relistedAt: text('relisted_at'),
    relistReason: text('relist_reason'),
  },
  (table) => [
    uniqueIndex('delistings_open')
      .on(table.companyId)
      .where(sql`${table.state} in (${listed(openDelistingStates)})`),
    index('delistings_company').on(table.companyId, table.id),
    index('delistings_state').on(table.state, table.proposedAt),
    index('delistings_proposed_by').on(table.proposedBy),
    index('delistings_decided_by').on(table.decidedBy),
    index('delistings_relisted_by').on(table.relistedBy),
    check('delistings_state', sql`${table.state} in (${listed(delistingStateNames)})`),
    check('delistings_decided', sql`(${table.state} = 'proposed') = (${table.decidedAt} is null)`),
    check('delistings_relisted', sql`(${table.state} = 'relisted') = (${table.relistedAt} is not null)`),
  ],
);
