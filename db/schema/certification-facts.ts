import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { comparisonCities } from './study-cities';

/** What the study says of talent certification in a city. The certificates issued here are another thing. */
export const certificationFacts = sqliteTable(
  'certification_facts',
  {
    id: text().primaryKey(),
    ordinal: integer().notNull(),
    citySlug: text('city_slug')
      .notNull()
      .references(() => comparisonCities.slug),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    issuerZh: text('issuer_zh'),
    asOf: text('as_of'),
    statementZh: text('statement_zh').notNull(),
    source: text().notNull(),
  },
  (table) => [index('certification_facts_city').on(table.citySlug)],
);
