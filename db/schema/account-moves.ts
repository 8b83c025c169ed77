import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { accountMoveStateNames } from '../../app/certificates/issue/account-move-state';
import { accounts } from './accounts';
import { listed } from './listed';

/** Moving certificates and applications between two accounts of one person: two people, undoable. */
export const accountMoves = sqliteTable(
  'account_moves',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    fromId: integer('from_id')
      .notNull()
      .references(() => accounts.id),
    toId: integer('to_id')
      .notNull()
      .references(() => accounts.id),
    state: text({ enum: accountMoveStateNames }).notNull(),
    /** How it was made sure that both accounts are one person's. */
    reason: text().notNull(),
    proposedBy: integer('proposed_by')
      .notNull()
      .references(() => accounts.id),
    proposedAt: text('proposed_at').notNull(),
    decidedBy: integer('decided_by').references(() => accounts.id),
    decidedAt: text('decided_at'),
    undoneBy: integer('undone_by').references(() => accounts.id),
    undoneAt: text('undone_at'),
    /** Rows that were moved, by table: what undoing moves back. */
    moved: text({ mode: 'json' }).$type<Record<string, number[]>>(),
  },
  (table) => [
    uniqueIndex('account_moves_open')
      .on(table.fromId)
      .where(sql`${table.state} = 'proposed'`),
    index('account_moves_from').on(table.fromId),
    index('account_moves_to').on(table.toId),
    index('account_moves_state').on(table.state, table.id),
    index('account_moves_proposed_by').on(table.proposedBy),
    index('account_moves_decided_by').on(table.decidedBy),
    index('account_moves_undone_by').on(table.undoneBy),
    check('account_moves_state', sql`${table.state} in (${listed(accountMoveStateNames)})`),
    check('account_moves_two_accounts', sql`${table.fromId} <> ${table.toId}`),
    check(
      'account_moves_two_people',
      sql`${table.decidedBy} is null or ${table.decidedBy} <> ${table.proposedBy} or ${table.state} = 'declined'`,
    ),
  ],
);
