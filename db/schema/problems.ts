import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { comparisonCities } from './study-cities';

/** One finding of the study (P1.1 … P5.3) under one of its five groups of problems. */
export const problems = sqliteTable('problems', {
  id: text().primaryKey(),
  groupId: text('group_id').notNull(),
  itemNumber: integer('item_number').notNull(),
  section: text().notNull(),
  titleZh: text('title_zh').notNull(),
  titleEn: text('title_en').notNull(),
  findingZh: text('finding_zh').notNull(),
  findingEn: text('finding_en').notNull(),
  source: text().notNull(),
});

/** Cities a finding is measured against. */
export const problemBenchmarks = sqliteTable(
  'problem_benchmarks',
  {
    problemId: text('problem_id')
      .notNull()
      .references(() => problems.id),
    citySlug: text('city_slug')
      .notNull()
      .references(() => comparisonCities.slug),
  },
  (table) => [
    primaryKey({ columns: [table.problemId, table.citySlug] }),
    index('problem_benchmarks_city').on(table.citySlug),
  ],
);
