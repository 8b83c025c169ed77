import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { escalationKinds } from '../../app/waiting/escalation';
import { accounts } from './accounts';
import { listed } from './listed';
import { regions } from './regions';

/**
 * What officials do about things that came to them: who deals with each, and when they last had somebody reminded. A row
 * counts only while its holder keeps the office (app/inbox/escalations/holder.server.ts).
 */
export const escalations = sqliteTable(
  'escalations',
  {
    kind: text({ enum: escalationKinds }).notNull(),
    /** The number of a file, the key of an invitation. */
    thing: text().notNull(),
    regionCode: text('region_code').references(() => regions.code),
    /** Who deals with it; null: nobody. */
    accountId: integer('account_id').references(() => accounts.id),
    takenAt: text('taken_at'),
    chasedAt: text('chased_at'),
    chasedBy: integer('chased_by').references(() => accounts.id),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.thing] }),
    index('escalations_account').on(table.accountId),
    index('escalations_chased_by').on(table.chasedBy),
    index('escalations_region').on(table.regionCode),
    check('escalations_kind', sql`${table.kind} in (${listed(escalationKinds)})`),
    check('escalations_taken', sql`(${table.accountId} is null) = (${table.takenAt} is null)`),
    check('escalations_chased', sql`(${table.chasedBy} is null) = (${table.chasedAt} is null)`),
  ],
);
