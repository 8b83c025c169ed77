import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { companies } from './companies';
import { comparisonCities } from './study-cities';

/**
 * Names of companies as the study prints them. `companyId` only where the name is a full legal name or the exact
 * short name of a firm in the city the study gives; anything else stays a mention (奇安, 高德纳公司, 德勤公司).
 */
export const studyCompanies = sqliteTable(
  'study_companies',
  {
    namePrinted: text('name_printed').primaryKey(),
    ordinal: integer().notNull(),
    fullName: text('full_name'),
    citySlug: text('city_slug').references(() => comparisonCities.slug),
    roleEn: text('role_en').notNull(),
    chainsPrinted: text('chains_printed'),
    statementZh: text('statement_zh').notNull(),
    source: text().notNull(),
    note: text(),
    companyId: integer('company_id').references(() => companies.id),
  },
  (table) => [index('study_companies_city').on(table.citySlug), index('study_companies_company').on(table.companyId)],
);
