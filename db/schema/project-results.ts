import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { confirmationAnswers } from '../../app/projects/project-role';
import { outputKindNames, outputStateNames } from '../../app/projects/output-state';
import { listed } from './listed';
import { projectContributions } from './project-charters';
import { projectParties } from './project-parties';
import { projects } from './projects';
import { regions } from './regions';

/** What a project brought forth, by which of its parties. */
export const projectOutputs = sqliteTable(
  'project_outputs',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    partyId: integer('party_id')
      .notNull()
      .references(() => projectParties.id),
    kind: text({ enum: outputKindNames }).notNull(),
    title: text().notNull(),
    /** Its number in a public register. */
    identifier: text(),
    url: text(),
    state: text({ enum: outputStateNames }).notNull(),
    createdAt: text('created_at').notNull(),
    publishedAt: text('published_at'),
    withdrawnAt: text('withdrawn_at'),
    reason: text(),
  },
  (table) => [
    index('project_outputs_project').on(table.projectId, table.state),
    index('project_outputs_party').on(table.partyId),
    check('project_outputs_kind', sql`${table.kind} in (${listed(outputKindNames)})`),
    check('project_outputs_state', sql`${table.state} in (${listed(outputStateNames)})`),
    check('project_outputs_published', sql`${table.state} <> 'published' or ${table.publishedAt} is not null`),
    check('project_outputs_withdrawn', sql`(${table.state} = 'withdrawn') = (length(${table.reason}) > 0)`),
  ],
);

/** What a party said of a contribution when the project was closed: its own stands apart from what others saw. */
export const projectConfirmations = sqliteTable(
  'project_confirmations',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    contributionId: integer('contribution_id')
      .notNull()
      .references(() => projectContributions.id),
    /** Who says so. */
    partyId: integer('party_id')
      .notNull()
      .references(() => projectParties.id),
    round: integer().notNull(),
    answer: text({ enum: confirmationAnswers }).notNull(),
    reason: text(),
    /** The two were independent when it was said (app/parties/independence.ts); else it is shown, not counted. */
    independent: integer({ mode: 'boolean' }).notNull(),
    at: text().notNull(),
  },
  (table) => [
    uniqueIndex('project_confirmations_one').on(table.contributionId, table.partyId, table.round),
    index('project_confirmations_party').on(table.partyId),
    check('project_confirmations_answer', sql`${table.answer} in (${listed(confirmationAnswers)})`),
    check('project_confirmations_reason', sql`${table.answer} <> 'dispute' or length(${table.reason}) > 0`),
    check('project_confirmations_own', sql`${table.answer} <> 'own' or ${table.independent} = 0`),
  ],
);

/** Figures of a region before and after a project's evidence came in, as they were on that day (JSON, `ProjectFigures`). */
export const projectFigures = sqliteTable(
  'project_figures',
  {
    projectId: integer('project_id')
      .notNull()
      .references(() => projects.id),
    regionCode: text('region_code')
      .notNull()
      .references(() => regions.code),
    at: text().notNull(),
    before: text().notNull(),
    after: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.regionCode] }),
    index('project_figures_region').on(table.regionCode),
  ],
);
