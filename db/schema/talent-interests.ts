import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { deliveryStates, interestEnders } from '../../app/interests/interest-state';
import type { SharedAnswer } from '../../app/interests/interest';
import { accounts } from './accounts';
import { chains, segments } from './chains';
import { companies } from './companies';
import { listed } from './listed';
import { regions } from './regions';

/** A firm's message to a group of holders who agreed to be found. The group is a cut of the published counts. */
export const talentInterests = sqliteTable(
  'talent_interests',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
    authorId: integer('author_id')
      .notNull()
      .references(() => accounts.id),
    chainId: text('chain_id')
      .notNull()
      .references(() => chains.id),
    /** As app/talent-counts/certified.ts writes a level: ladder and number. */
    level: text(),
    regionCode: text('region_code').references(() => regions.code),
    segmentId: text('segment_id').references(() => segments.id),
    work: text().notNull(),
    place: text().notNull(),
    /** Whom to ask at the firm; may name a person, and is emptied with the author's account. */
    contact: text(),
    createdAt: text('created_at').notNull(),
    expiresAt: text('expires_at').notNull(),
    endedAt: text('ended_at'),
    endedBy: text('ended_by', { enum: interestEnders }),
    /** The reviewer who stopped it. */
    decidedBy: integer('decided_by').references(() => accounts.id),
    reason: text(),
  },
  (table) => [
    index('talent_interests_company').on(table.companyId, table.createdAt),
    index('talent_interests_author').on(table.authorId),
    index('talent_interests_chain').on(table.chainId),
    index('talent_interests_region').on(table.regionCode),
    index('talent_interests_segment').on(table.segmentId),
    index('talent_interests_decided_by').on(table.decidedBy),
    check('talent_interests_ended', sql`(${table.endedAt} is null) = (${table.endedBy} is null)`),
    check(
      'talent_interests_stopped',
      sql`(${table.decidedBy} is not null) = (${table.endedBy} is not null and ${table.endedBy} = 'desk')`,
    ),
  ],
);

/** A message with one of those it reached. The firm sees rows that are answered, and no other. */
export const interestDeliveries = sqliteTable(
  'interest_deliveries',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    interestId: integer('interest_id')
      .notNull()
      .references(() => talentInterests.id),
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    state: text({ enum: deliveryStates }).notNull(),
    /** Exactly what the holder saw before sending it: name, address, certificates. */
    shared: text({ mode: 'json' }).$type<SharedAnswer>(),
    changedAt: text('changed_at').notNull(),
    reportedAt: text('reported_at'),
    report: text(),
  },
  (table) => [
    uniqueIndex('interest_deliveries_person').on(table.interestId, table.accountId),
    index('interest_deliveries_account').on(table.accountId, table.state),
    index('interest_deliveries_reported')
      .on(table.reportedAt)
      .where(sql`${table.reportedAt} is not null`),
    check('interest_deliveries_state', sql`${table.state} in (${listed(deliveryStates)})`),
    check('interest_deliveries_shared', sql`(${table.state} = 'answered') = (${table.shared} is not null)`),
  ],
);

/** Firms a holder takes no more messages from. No firm ever learns of a row. */
export const interestMutes = sqliteTable(
  'interest_mutes',
  {
    accountId: integer('account_id')
      .notNull()
      .references(() => accounts.id),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
    mutedAt: text('muted_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.accountId, table.companyId] }),
    index('interest_mutes_company').on(table.companyId),
  ],
);
