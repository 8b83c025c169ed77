import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { comparisonCities } from './study-cities';

/** Public bodies and publishers the study names, with what they did in it. */
export const organisations = sqliteTable(
  'organisations',
  {
    nameZh: text('name_zh').primaryKey(),
    ordinal: integer().notNull(),
    nameEn: text('name_en').notNull(),
    citySlug: text('city_slug').references(() => comparisonCities.slug),
    roleEn: text('role_en').notNull(),
    source: text().notNull(),
  },
  (table) => [index('organisations_city').on(table.citySlug)],
);
