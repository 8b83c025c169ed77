import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { comparisonCities } from './study-cities';

/** Platforms and projects of the cities in the study, as named there. They have a city, never a place on a map. */
export const platforms = sqliteTable(
  'platforms',
  {
    /** `city:name`. */
    id: text().primaryKey(),
    ordinal: integer().notNull(),
    citySlug: text('city_slug')
      .notNull()
      .references(() => comparisonCities.slug),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    kindEn: text('kind_en').notNull(),
    descriptionZh: text('description_zh').notNull(),
    descriptionEn: text('description_en').notNull(),
    status: text({ enum: ['existing', 'planned', 'proposed'] }).notNull(),
    source: text().notNull(),
  },
  (table) => [
    index('platforms_city').on(table.citySlug),
    check('platforms_status', sql`${table.status} in ('existing', 'planned', 'proposed')`),
  ],
);

/** Usual or short names of a platform whose printed name differs, e.g. 一网统管 for 一网通管. */
export const platformAliases = sqliteTable(
  'platform_aliases',
  {
    platformId: text('platform_id')
      .notNull()
      .references(() => platforms.id),
    alias: text().notNull(),
    source: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.platformId, table.alias] })],
);
