import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { institutionInvitationStates } from '../../app/parties/institution-invitation-state';
import { accounts } from './accounts';
import { institutions } from './institutions';
import { listed } from './listed';

/** Invitations to represent an institution; the invited address is wiped with the answer. */
export const institutionInvitations = sqliteTable(
  'institution_invitations',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    institutionId: integer('institution_id')
      .notNull()
      .references(() => institutions.id),
    email: text(),
    /** Who answered it. */
    accountId: integer('account_id').references(() => accounts.id),
    invitedBy: integer('invited_by')
      .notNull()
      .references(() => accounts.id),
    state: text({ enum: institutionInvitationStates }).notNull(),
    invitedAt: text('invited_at').notNull(),
    decidedAt: text('decided_at'),
  },
  (table) => [
    uniqueIndex('institution_invitations_open')
      .on(table.institutionId, table.email)
      .where(sql`${table.state} = 'invited'`),
    index('institution_invitations_institution').on(table.institutionId, table.state),
    index('institution_invitations_email').on(table.email),
    index('institution_invitations_account').on(table.accountId),
    index('institution_invitations_invited_by').on(table.invitedBy),
    check('institution_invitations_state', sql`${table.state} in (${listed(institutionInvitationStates)})`),
    check('institution_invitations_email_kept', sql`(${table.state} = 'invited') = (${table.email} is not null)`),
  ],
);
