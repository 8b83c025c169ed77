import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Definitions the study collects, in its order. */
export const definitions = sqliteTable('definitions', {
  ordinal: integer().primaryKey(),
  termZh: text('term_zh').notNull(),
  author: text(),
  year: integer(),
  perspective: text(),
  definitionEn: text('definition_en').notNull(),
  source: text().notNull(),
});

/** What the study learns from other cities; `basis` is as it says: cities (by slug) or "foreign cities". */
export const lessons = sqliteTable('lessons', {
  number: integer().primaryKey(),
  titleZh: text('title_zh').notNull(),
  titleEn: text('title_en').notNull(),
  basis: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
  source: text().notNull(),
});

/** What each bracketed number [n] of the study supports. The reference list itself is not in the source. */
export const citedReferences = sqliteTable('cited_references', {
  number: integer().primaryKey(),
  supportsEn: text('supports_en').notNull(),
  sections: text({ mode: 'json' }).$type<readonly string[]>().notNull(),
});

/** How the study itself was made. */
export const surveyFacts = sqliteTable('survey_facts', {
  fact: text().primaryKey(),
  ordinal: integer().notNull(),
  value: text().notNull(),
  source: text().notNull(),
});

/** Slips and gaps in the study, and how TwinAtlas treats each. */
export const anomalies = sqliteTable('anomalies', {
  number: integer().primaryKey(),
  section: text().notNull(),
  issueEn: text('issue_en').notNull(),
  treatmentEn: text('treatment_en').notNull(),
});
