import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { declineReasons, invitationStateNames } from '../../app/needs/invitation-state';
import { budgetBandNames, metKinds, needKinds, needReaders } from '../../app/needs/need-kind';
import { storedNeedStates } from '../../app/needs/need-state';
import { accounts } from './accounts';
import { segments } from './chains';
import { listed } from './listed';
import { offers } from './offers';
import { exactlyOneParty, partyColumns } from './party-columns';
import { companies } from './companies';
import { institutions } from './institutions';
import { regions } from './regions';

/**
 * What organisations look for: the counterpart of offers. Matched and lapsed needs are open ones: every reader looks at
 * the invitations and compares the date, nothing has to run at midnight.
 */
export const needs = sqliteTable(
  'needs',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Names it in addresses and in history; drawn at random, so that none tells how many there are. */
    key: text().notNull(),
    ...partyColumns(),
    /** The region whose desk posts it, whoever holds that office. */
    deskRegionCode: text('desk_region_code').references(() => regions.code),
    kind: text({ enum: needKinds }).notNull(),
    titleZh: text('title_zh').notNull(),
    titleEn: text('title_en'),
    purposeZh: text('purpose_zh').notNull(),
    purposeEn: text('purpose_en'),
    /** Where it is needed; null: anywhere. */
    regionCode: text('region_code').references(() => regions.code),
    /** null: not said. */
    budget: text({ enum: budgetBandNames }),
    readers: text({ enum: needReaders }).notNull(),
    state: text({ enum: storedNeedStates }).notNull(),
    /** Its last day, a date in China, and the one it was first posted with: extending keeps that. */
    validUntil: text('valid_until').notNull(),
    firstUntil: text('first_until'),
    postedAt: text('posted_at'),
    /** When its poster was told that it lapses soon. */
    remindedAt: text('reminded_at'),
    metAt: text('met_at'),
    metWith: text('met_with', { enum: metKinds }),
    metCompanyId: integer('met_company_id').references(() => companies.id),
    metInstitutionId: integer('met_institution_id').references(() => institutions.id),
    metOfferId: integer('met_offer_id').references(() => offers.id),
    /** What it was met with, in the poster's words. */
    metNote: text('met_note'),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('needs_key').on(table.key),
    index('needs_standing').on(table.state, table.readers, table.postedAt),
    index('needs_lapsing').on(table.state, table.validUntil),
    index('needs_company').on(table.companyId, table.state),
    index('needs_institution').on(table.institutionId, table.state),
    index('needs_desk').on(table.deskRegionCode, table.state),
    index('needs_region').on(table.regionCode),
    index('needs_met_company').on(table.metCompanyId),
    index('needs_met_institution').on(table.metInstitutionId),
    index('needs_met_offer').on(table.metOfferId),
    check(
      'needs_poster',
      sql`(${table.companyId} is not null) + (${table.institutionId} is not null) + (${table.deskRegionCode} is not null) = 1`,
    ),
    check('needs_kind', sql`${table.kind} in (${listed(needKinds)})`),
    check('needs_budget', sql`${table.budget} in (${listed(budgetBandNames)})`),
    check('needs_readers', sql`${table.readers} in (${listed(needReaders)})`),
    check('needs_state', sql`${table.state} in (${listed(storedNeedStates)})`),
    check(
      'needs_posted',
      sql`${table.state} in ('draft', 'withdrawn') or (${table.postedAt} is not null and ${table.firstUntil} is not null)`,
    ),
    check('needs_met', sql`(${table.state} = 'met') = (${table.metAt} is not null)`),
    check('needs_met_with', sql`(${table.metAt} is null) = (${table.metWith} is null)`),
    check('needs_met_kind', sql`${table.metWith} in (${listed(metKinds)})`),
  ],
);

/** The segments a need is about, one or several. */
export const needSegments = sqliteTable(
  'need_segments',
  {
    needId: integer('need_id')
      .notNull()
      .references(() => needs.id),
    segmentId: text('segment_id')
      .notNull()
      .references(() => segments.id),
  },
  (table) => [
    primaryKey({ columns: [table.needId, table.segmentId] }),
    index('need_segments_segment').on(table.segmentId, table.needId),
  ],
);

/** Organisations a poster asks, and what each says: one row an organisation, whoever of it answers. */
export const needInvitations = sqliteTable(
  'need_invitations',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    key: text().notNull(),
    needId: integer('need_id')
      .notNull()
      .references(() => needs.id),
    ...partyColumns(),
    /** How well it matched when it was invited, 0–100 (app/needs/matching.ts). */
    quality: integer().notNull(),
    state: text({ enum: invitationStateNames }).notNull(),
    invitedAt: text('invited_at').notNull(),
    /** The day of `invitedAt` in China: what the clock of its silence counts from. */
    invitedOn: text('invited_on').notNull(),
    answeredAt: text('answered_at'),
    answeredBy: integer('answered_by').references(() => accounts.id),
    reason: text({ enum: declineReasons }),
    /** What the invited add in words; never asked for a sealed need. */
    note: text(),
    /** When mails of each stage of silence went out. */
    chasedAt: text('chased_at'),
    givenUpAt: text('given_up_at'),
    escalatedAt: text('escalated_at'),
    /** When the region's desk last asked again. */
    askedAgainAt: text('asked_again_at'),
  },
  (table) => [
    uniqueIndex('need_invitations_key').on(table.key),
    uniqueIndex('need_invitations_of_company').on(table.needId, table.companyId),
    uniqueIndex('need_invitations_of_institution').on(table.needId, table.institutionId),
    index('need_invitations_need').on(table.needId, table.state),
    index('need_invitations_company').on(table.companyId, table.state),
    index('need_invitations_institution').on(table.institutionId, table.state),
    index('need_invitations_silent').on(table.state, table.invitedOn),
    index('need_invitations_answered_by').on(table.answeredBy),
    exactlyOneParty('need_invitations_party', table),
    check('need_invitations_state', sql`${table.state} in (${listed(invitationStateNames)})`),
    check('need_invitations_reason', sql`${table.reason} in (${listed(declineReasons)})`),
    check('need_invitations_declined', sql`(${table.state} = 'not-now') = (${table.reason} is not null)`),
    check('need_invitations_quality', sql`${table.quality} between 0 and 100`),
  ],
);
