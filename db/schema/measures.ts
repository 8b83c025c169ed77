import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { platforms } from './platforms';
import { problems } from './problems';
import { comparisonCities } from './study-cities';

/** What the study recommends: an action under a heading. Owner and target year only where it names one. */
export const measures = sqliteTable('measures', {
  id: text().primaryKey(),
  ordinal: integer().notNull(),
  section: text().notNull(),
  titleZh: text('title_zh').notNull(),
  titleEn: text('title_en').notNull(),
  actionZh: text('action_zh').notNull(),
  actionEn: text('action_en').notNull(),
  ownerZh: text('owner_zh'),
  targetYear: integer('target_year'),
  source: text().notNull(),
});

/** Which finding a measure answers: TwinAtlas's own mapping, not the study's. */
export const measureProblems = sqliteTable(
  'measure_problems',
  {
    measureId: text('measure_id')
      .notNull()
      .references(() => measures.id),
    problemId: text('problem_id')
      .notNull()
      .references(() => problems.id),
  },
  (table) => [
    primaryKey({ columns: [table.measureId, table.problemId] }),
    index('measure_problems_problem').on(table.problemId),
  ],
);

export const measureBenchmarks = sqliteTable(
  'measure_benchmarks',
  {
    measureId: text('measure_id')
      .notNull()
      .references(() => measures.id),
    citySlug: text('city_slug')
      .notNull()
      .references(() => comparisonCities.slug),
  },
  (table) => [
    primaryKey({ columns: [table.measureId, table.citySlug] }),
    index('measure_benchmarks_city').on(table.citySlug),
  ],
);

export const measurePlatforms = sqliteTable(
  'measure_platforms',
  {
    measureId: text('measure_id')
      .notNull()
      .references(() => measures.id),
    platformId: text('platform_id')
      .notNull()
      .references(() => platforms.id),
  },
  (table) => [
    primaryKey({ columns: [table.measureId, table.platformId] }),
    index('measure_platforms_platform').on(table.platformId),
  ],
);
