import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { sql } from 'drizzle-orm';
import { accounts } from './accounts';
import { noticeGroups, noticeTimes } from '../../app/notices/notice-groups';

/**
 * What an account was told, beside the mail: written in the transaction that caused it. Subject and text are sealed as
 * mails are, and go with retention.
 */
export const notices = sqliteTable(
  'notices',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    /** The kind of the mail: `offerAsked`. */
    kind: text().notNull(),
    group: text('group_name', { enum: noticeGroups }).notNull(),
    /** Sealed JSON { subject, text }. */
    sealed: text().notNull(),
    sentAt: text('sent_at').notNull(),
    readAt: text('read_at'),
    /** Waits for the mail of the day; false once that was queued, or when none is wanted. */
    daily: integer({ mode: 'boolean' }).notNull().default(false),
    /** The day in China whose mail held it. */
    dailyOn: text('daily_on'),
  },
  (table) => [
    index('notices_account').on(table.accountId, table.id),
    index('notices_unread')
      .on(table.accountId, table.id)
      .where(sql`${table.readAt} is null`),
    index('notices_kind').on(table.accountId, table.kind, table.sentAt),
    index('notices_daily')
      .on(table.accountId)
      .where(sql`${table.daily} = 1`),
    index('notices_sent').on(table.sentAt),
  ],
);

/** When somebody wants mail of a group, where that is not at once. */
export const noticeChoices = sqliteTable(
  'notice_choices',
  {
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    group: text('group_name', { enum: noticeGroups }).notNull(),
    time: text({ enum: noticeTimes }).notNull(),
    chosenAt: text('chosen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.group] })],
);
