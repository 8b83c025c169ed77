import { sql } from 'drizzle-orm';
import { check, index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { comparisonCities } from './study-cities';

export const indicators = sqliteTable('indicators', {
  id: text().primaryKey(),
  ordinal: integer().notNull(),
  nameZh: text('name_zh').notNull(),
  nameEn: text('name_en').notNull(),
  unitZh: text('unit_zh').notNull(),
  unitEn: text('unit_en').notNull(),
});

/**
 * A published value of an indicator, or one computed from published values. The two are never mixed: only a derived
 * one has a formula, and it must not be shown as what the source says.
 */
export const observations = sqliteTable(
  'observations',
  {
    /** `indicator:city`, or `indicator:` when the value belongs to no single city. */
    id: text().primaryKey(),
    indicatorId: text('indicator_id')
      .notNull()
      .references(() => indicators.id),
    citySlug: text('city_slug').references(() => comparisonCities.slug),
    value: real().notNull(),
    /** The value in the source's own digits, e.g. 2.30. */
    printed: text().notNull(),
    basis: text({ enum: ['stated', 'derived'] }).notNull(),
    /** How a derived value was computed, e.g. 14/54; null for a stated one. */
    formula: text(),
    asOf: text('as_of'),
    publisher: text(),
    source: text().notNull(),
    note: text(),
  },
  (table) => [
    index('observations_indicator').on(table.indicatorId),
    index('observations_city').on(table.citySlug),
    check(
      'observations_basis',
      sql`${table.basis} in ('stated', 'derived') and (${table.basis} = 'derived') = (${table.formula} is not null)`,
    ),
  ],
);
