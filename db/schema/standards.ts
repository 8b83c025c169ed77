import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { comparisonCities } from './study-cities';

export const standardKinds = [
  'sub-system',
  'white paper',
  'city standard',
  'group standard',
  'city specification',
] as const;

/** Standards the study names, and the six sub-systems 分体系 into which the field divides them. */
export const standards = sqliteTable(
  'standards',
  {
    nameZh: text('name_zh').primaryKey(),
    ordinal: integer().notNull(),
    kind: text({ enum: standardKinds }).notNull(),
    nameEn: text('name_en').notNull(),
    publisherZh: text('publisher_zh').notNull(),
    year: integer(),
    citySlug: text('city_slug').references(() => comparisonCities.slug),
    statementEn: text('statement_en').notNull(),
    source: text().notNull(),
  },
  (table) => [index('standards_city').on(table.citySlug)],
);
