import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { comparisonCities } from './study-cities';

export const policies = sqliteTable(
  'policies',
  {
    titleZh: text('title_zh').primaryKey(),
    ordinal: integer().notNull(),
    /** The city that issued it, when it is one of the study's. */
    citySlug: text('city_slug').references(() => comparisonCities.slug),
    /** As the study names the issuer when it is no such city, e.g. 中国. */
    issuerZh: text('issuer_zh'),
    issuedOn: text('issued_on'),
    horizonYears: text('horizon_years', { mode: 'json' }).$type<readonly string[]>().notNull(),
    saysEn: text('says_en').notNull(),
    source: text().notNull(),
  },
  (table) => [index('policies_city').on(table.citySlug)],
);
