import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { regions } from './regions';

/**
 * The cities the 2022 study speaks of. `regionCode` only where GB/T 2260 has the city; 雄安 and foreign cities have none.
 */
export const comparisonCities = sqliteTable(
  'comparison_cities',
  {
    slug: text().primaryKey(),
    ordinal: integer().notNull(),
    regionCode: text('region_code').references(() => regions.code),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    countryZh: text('country_zh').notNull(),
    roleEn: text('role_en').notNull(),
    epithetZh: text('epithet_zh'),
    epithetEn: text('epithet_en'),
    strategyZh: text('strategy_zh'),
    strategyEn: text('strategy_en'),
    /** Years of the strategy documents. */
    strategyYears: text('strategy_years', { mode: 'json' }).$type<readonly string[]>().notNull(),
    /** Years the city aims at; empty when the study names none. */
    targetYears: text('target_years', { mode: 'json' }).$type<readonly string[]>().notNull(),
    leadBodyZh: text('lead_body_zh'),
    leadBodyEn: text('lead_body_en'),
    source: text().notNull(),
  },
  (table) => [index('comparison_cities_region').on(table.regionCode)],
);

export const traitDimensions = [
  'strategic_goal',
  'main_feature',
  'technology',
  'practice',
  'strength',
  'weakness',
] as const;

/** One point of the study's comparison of cities; `origin` says whether its table or its running text makes it. */
export const cityTraits = sqliteTable(
  'city_traits',
  {
    citySlug: text('city_slug')
      .notNull()
      .references(() => comparisonCities.slug),
    dimension: text({ enum: traitDimensions }).notNull(),
    itemNumber: integer('item_number').notNull(),
    dimensionZh: text('dimension_zh').notNull(),
    dimensionEn: text('dimension_en').notNull(),
    textZh: text('text_zh').notNull(),
    textEn: text('text_en').notNull(),
    origin: text({ enum: ['table', 'text'] }).notNull(),
    source: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.citySlug, table.dimension, table.itemNumber] })],
);
