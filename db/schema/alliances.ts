import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { companies } from './companies';
import { comparisonCities } from './study-cities';

/** Alliances elsewhere that the study points to as precedents. */
export const alliances = sqliteTable(
  'alliances',
  {
    nameZh: text('name_zh').primaryKey(),
    nameEn: text('name_en').notNull(),
    foundedOn: text('founded_on'),
    citySlug: text('city_slug')
      .notNull()
      .references(() => comparisonCities.slug),
    initiatorZh: text('initiator_zh').notNull(),
    initiatorEn: text('initiator_en').notNull(),
    source: text().notNull(),
  },
  (table) => [index('alliances_city').on(table.citySlug)],
);

/** Members the study names; its list is not complete. */
export const allianceMembers = sqliteTable(
  'alliance_members',
  {
    allianceNameZh: text('alliance_name_zh')
      .notNull()
      .references(() => alliances.nameZh),
    memberZh: text('member_zh').notNull(),
    companyId: integer('company_id').references(() => companies.id),
    roleEn: text('role_en').notNull(),
    source: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.allianceNameZh, table.memberZh] }),
    index('alliance_members_company').on(table.companyId),
  ],
);
