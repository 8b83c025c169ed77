import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { profileChangeStateNames } from '../../app/alliance/profile/profile-change-state';
import { proposedFields } from '../../app/companies/profile-field-groups';
import { accounts } from './accounts';
import { segments } from './chains';
import { companies } from './companies';
import { listed } from './listed';
import { storedFiles } from './stored-files';

/** What a member says about itself beyond its record. */
export const companyProfiles = sqliteTable(
  'company_profiles',
  {
    companyId: integer('company_id')
      .primaryKey()
      .references(() => companies.id),
    address: text(),
    introZh: text('intro_zh'),
    introEn: text('intro_en'),
    logoFileId: integer('logo_file_id').references(() => storedFiles.id),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [index('company_profiles_logo').on(table.logoFileId)],
);

export const companyProducts = sqliteTable(
  'company_products',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en'),
    url: text(),
    segmentId: text('segment_id').references(() => segments.id),
  },
  (table) => [
    index('company_products_company').on(table.companyId),
    index('company_products_segment').on(table.segmentId),
  ],
);

/** Edits of a profile: identity fields wait here for the desk, the others are here as published. */
export const profileChanges = sqliteTable(
  'profile_changes',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    companyId: integer('company_id')
      .notNull()
      .references(() => companies.id),
    field: text({ enum: proposedFields }).notNull(),
    before: text(),
    after: text(),
    /** What shows that it is right, where it says who the firm is. */
    url: text(),
    fileId: integer('file_id').references(() => storedFiles.id),
    state: text({ enum: profileChangeStateNames }).notNull(),
    proposedBy: integer('proposed_by')
      .notNull()
      .references(() => accounts.id),
    proposedAt: text('proposed_at').notNull(),
    decidedBy: integer('decided_by').references(() => accounts.id),
    decidedAt: text('decided_at'),
    reason: text(),
  },
  (table) => [
    /** A newer proposal for a field replaces the one still waiting. */
    uniqueIndex('profile_changes_pending')
      .on(table.companyId, table.field)
      .where(sql`${table.state} = 'pending'`),
    index('profile_changes_queue').on(table.state, table.proposedAt, table.id),
    index('profile_changes_company').on(table.companyId, table.id),
    index('profile_changes_file').on(table.fileId),
    index('profile_changes_proposed_by').on(table.proposedBy),
    index('profile_changes_decided_by').on(table.decidedBy),
    check('profile_changes_state', sql`${table.state} in (${listed(profileChangeStateNames)})`),
    check('profile_changes_field', sql`${table.field} in (${listed(proposedFields)})`),
  ],
);
