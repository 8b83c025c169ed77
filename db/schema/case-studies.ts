import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { caseAnswers, caseStateNames } from '../../app/case-studies/case-state';
import { listed } from './listed';
import { projectParties } from './project-parties';
import { projects } from './projects';
import { storedFiles } from './stored-files';

/** The case study of a completed project: what its lead writes. Figures, parties and outputs are the project's own. */
export const caseStudies = sqliteTable(
  'case_studies',
  {
    projectId: integer('project_id')
      .primaryKey()
      .references(() => projects.id),
    state: text({ enum: caseStateNames }).notNull(),
    titleZh: text('title_zh').notNull(),
    titleEn: text('title_en'),
    problemZh: text('problem_zh').notNull(),
    problemEn: text('problem_en'),
    approachZh: text('approach_zh').notNull(),
    approachEn: text('approach_en'),
    resultZh: text('result_zh').notNull(),
    resultEn: text('result_en'),
    reuseZh: text('reuse_zh').notNull(),
    reuseEn: text('reuse_en'),
    writtenAt: text('written_at').notNull(),
    sentAt: text('sent_at'),
    /** The last day on which the parties it names may object; a date in China. */
    answerBy: text('answer_by'),
    /** The day by which the desk decides. */
    dueOn: text('due_on'),
    /** When it was published first. */
    publishedAt: text('published_at'),
    /** Numbers of the parties it named when it was published (JSON): hidden where one no longer wants to be named. */
    named: text(),
    withdrawnAt: text('withdrawn_at'),
    /** Why it was returned or withdrawn. */
    reason: text(),
  },
  (table) => [
    index('case_studies_state').on(table.state, table.sentAt),
    check('case_studies_state', sql`${table.state} in (${listed(caseStateNames)})`),
    check(
      'case_studies_sent',
      sql`${table.state} <> 'sent' or (${table.sentAt} is not null and ${table.answerBy} is not null and ${table.dueOn} is not null)`,
    ),
    check(
      'case_studies_published',
      sql`${table.state} not in ('published', 'withdrawn') or (${table.publishedAt} is not null and ${table.named} is not null)`,
    ),
    check('case_studies_withdrawn', sql`(${table.state} = 'withdrawn') = (${table.withdrawnAt} is not null)`),
    check('case_studies_reason', sql`${table.state} not in ('returned', 'withdrawn') or length(${table.reason}) > 0`),
  ],
);

/** What a party named in it says of the text that was sent; a text sent anew is answered anew. */
export const caseStudyAnswers = sqliteTable(
  'case_study_answers',
  {
    projectId: integer('project_id')
      .notNull()
      .references(() => caseStudies.projectId),
    partyId: integer('party_id')
      .notNull()
      .references(() => projectParties.id),
    answer: text({ enum: caseAnswers }).notNull(),
    reason: text(),
    at: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.projectId, table.partyId] }),
    index('case_study_answers_party').on(table.partyId),
    check('case_study_answers_answer', sql`${table.answer} in (${listed(caseAnswers)})`),
    check('case_study_answers_reason', sql`${table.answer} <> 'object' or length(${table.reason}) > 0`),
  ],
);

/** Its pictures in their order, each with what it shows in words. */
export const caseStudyPictures = sqliteTable(
  'case_study_pictures',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    projectId: integer('project_id')
      .notNull()
      .references(() => caseStudies.projectId),
    fileId: integer('file_id')
      .notNull()
      .references(() => storedFiles.id),
    captionZh: text('caption_zh').notNull(),
    captionEn: text('caption_en'),
  },
  (table) => [
    index('case_study_pictures_project').on(table.projectId, table.id),
    uniqueIndex('case_study_pictures_file').on(table.fileId),
    check('case_study_pictures_caption', sql`length(${table.captionZh}) > 0`),
  ],
);
