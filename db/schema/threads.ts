import { sql } from 'drizzle-orm';
import {
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
  type SQLiteColumn,
} from 'drizzle-orm/sqlite-core';
import { threadSubjectKinds } from '../../app/parties/thread-subject';
import { threadCircles, threadEnders, threadSides, threadStateNames } from '../../app/threads/thread-state';
import { accounts } from './accounts';
import { companies } from './companies';
import { institutions } from './institutions';
import { listed } from './listed';
import { partyColumns } from './party-columns';
import { regions } from './regions';

/** Whose turn it is, for the list of what waits: each index holds exactly those rows, whatever else there is. */
function turns(table: Record<TurnColumn, SQLiteColumn>) {
  const owners = sql`${table.lastSide} = 'asker' and ${table.state} <> 'ended'`;
  const askers = sql`${table.lastSide} = 'owner' and ${table.state} <> 'ended'`;
  return [
    index('threads_to_company').on(table.ownerCompanyId, table.lastAt).where(owners),
    index('threads_to_institution').on(table.ownerInstitutionId, table.lastAt).where(owners),
    index('threads_to_person').on(table.ownerAccountId, table.lastAt).where(owners),
    index('threads_of_company').on(table.askerCompanyId, table.lastAt).where(askers),
    index('threads_of_institution').on(table.askerInstitutionId, table.lastAt).where(askers),
    index('threads_of_person').on(table.askerId, table.lastAt).where(askers),
    index('threads_unanswered')
      .on(table.askerId, table.lastAt)
      .where(sql`${table.state} = 'asked'`),
  ];
}

/** What rows must hold. */
function threadChecks(table: Record<TurnColumn | 'subjectKind' | 'answeredAt' | 'endedAt' | 'endedBy', SQLiteColumn>) {
  return [
    check('threads_subject_kind', sql`${table.subjectKind} in (${listed(threadSubjectKinds)})`),
    check('threads_asker', sql`${table.askerCompanyId} is null or ${table.askerInstitutionId} is null`),
    check(
      'threads_owner',
      sql`(${table.ownerCompanyId} is not null) + (${table.ownerInstitutionId} is not null) + (${table.ownerAccountId} is not null) = 1`,
    ),
    check('threads_state', sql`${table.state} in (${listed(threadStateNames)})`),
    check('threads_last_side', sql`${table.lastSide} in (${listed(threadSides)})`),
    check(
      'threads_ended',
      sql`(${table.state} = 'ended') = (${table.endedAt} is not null) and (${table.endedAt} is null) = (${table.endedBy} is null)`,
    ),
    check('threads_answered', sql`(${table.state} <> 'talking') or ${table.answeredAt} is not null`),
  ];
}

type TurnColumn =
  | 'askerId'
  | 'askerCompanyId'
  | 'askerInstitutionId'
  | 'ownerCompanyId'
  | 'ownerInstitutionId'
  | 'ownerAccountId'
  | 'lastAt'
  | 'lastSide'
  | 'state';

/**
 * Conversations about offers, needs and projects. The asker is an account, and the organisation it said it writes for,
 * if it did; the owner is the organisation (or, behind none, the person) that answers for the subject.
 */
export const threads = sqliteTable(
  'threads',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    subjectKind: text('subject_kind', { enum: threadSubjectKinds }).notNull(),
    subjectId: integer('subject_id').notNull(),
    askerId: integer('asker_id')
      .notNull()
      .references(() => accounts.id),
    askerCompanyId: integer('asker_company_id').references(() => companies.id),
    askerInstitutionId: integer('asker_institution_id').references(() => institutions.id),
    ownerCompanyId: integer('owner_company_id').references(() => companies.id),
    ownerInstitutionId: integer('owner_institution_id').references(() => institutions.id),
    ownerAccountId: integer('owner_account_id').references(() => accounts.id),
    /** Whose desk judges a report; null: only reviewers of every region. */
    regionCode: text('region_code').references(() => regions.code),
    /** Its two sides, or all parties of the project it is about: then the owner is who leads it now. */
    circle: text({ enum: threadCircles }).notNull().default('sides'),
    state: text({ enum: threadStateNames }).notNull(),
    openedAt: text('opened_at').notNull(),
    /** When somebody last wrote, and on which side. */
    lastAt: text('last_at').notNull(),
    lastSide: text('last_side', { enum: threadSides }).notNull(),
    /** The owner's first answer, by which its response record counts. */
    answeredAt: text('answered_at'),
    endedAt: text('ended_at'),
    endedBy: text('ended_by', { enum: threadEnders }),
  },
  (table) => [
    index('threads_subject').on(table.subjectKind, table.subjectId, table.state),
    index('threads_asker').on(table.askerId, table.lastAt),
    index('threads_asker_company').on(table.askerCompanyId, table.lastAt),
    index('threads_asker_institution').on(table.askerInstitutionId, table.lastAt),
    index('threads_owner_company').on(table.ownerCompanyId, table.lastAt),
    index('threads_owner_institution').on(table.ownerInstitutionId, table.lastAt),
    index('threads_owner_account').on(table.ownerAccountId, table.lastAt),
    index('threads_region').on(table.regionCode),
    ...turns(table),
    ...threadChecks(table),
  ],
);

/** What was written. A text goes when its author's account does; a message with a file has no text. */
export const threadMessages = sqliteTable(
  'thread_messages',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    threadId: integer('thread_id')
      .notNull()
      .references(() => threads.id),
    side: text({ enum: threadSides }).notNull(),
    authorId: integer('author_id')
      .notNull()
      .references(() => accounts.id),
    /** The party it was written for, where all parties of a project write. */
    ...partyColumns(),
    text: text(),
    sentAt: text('sent_at').notNull(),
  },
  (table) => [
    index('thread_messages_thread').on(table.threadId, table.id),
    index('thread_messages_author').on(table.authorId),
    index('thread_messages_company').on(table.companyId),
    index('thread_messages_institution').on(table.institutionId),
    check('thread_messages_side', sql`${table.side} in (${listed(threadSides)})`),
  ],
);

/** Complaints about what the other side wrote; the desk judges all of a conversation's together. */
export const threadReports = sqliteTable(
  'thread_reports',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    threadId: integer('thread_id')
      .notNull()
      .references(() => threads.id),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    side: text({ enum: threadSides }).notNull(),
    /** That of its conversation: the desk that judges it finds its own along an index. */
    regionCode: text('region_code'),
    report: text(),
    reportedAt: text('reported_at').notNull(),
    judgedAt: text('judged_at'),
    judgedBy: integer('judged_by').references(() => accounts.id),
  },
  (table) => [
    uniqueIndex('thread_reports_person').on(table.threadId, table.accountId),
    index('thread_reports_account').on(table.accountId),
    index('thread_reports_judged_by').on(table.judgedBy),
    index('thread_reports_open')
      .on(table.reportedAt)
      .where(sql`${table.judgedAt} is null`),
    index('thread_reports_open_region')
      .on(table.regionCode, table.reportedAt)
      .where(sql`${table.judgedAt} is null`),
    check('thread_reports_side', sql`${table.side} in (${listed(threadSides)})`),
    check('thread_reports_judged', sql`(${table.judgedAt} is null) = (${table.judgedBy} is null)`),
  ],
);

/** Conversations somebody wants no more mails of. The other side never learns of a row. */
export const threadMutes = sqliteTable(
  'thread_mutes',
  {
    threadId: integer('thread_id')
      .notNull()
      .references(() => threads.id),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    mutedAt: text('muted_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.threadId, table.accountId] }),
    index('thread_mutes_account').on(table.accountId),
  ],
);
