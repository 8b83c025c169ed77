import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts';
import { companies } from './companies';
import { examSeats, examSessions } from './exam-sessions';

/** One assessor's scores of one paper of one candidate. */
export const paperScores = sqliteTable(
  'paper_scores',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    seatId: integer('seat_id').notNull().references(() => examSeats.id),
    paperId: text('paper_id').notNull(),
    assessorId: integer('assessor_id').notNull().references(() => accounts.id),
    /** 1 and 2 score on their own; 3 is called in when they are too far apart. */
    position: integer().notNull(),
    /** Points per criterion of the rubric. */
    points: text({ mode: 'json' }).$type<Record<string, number>>().notNull(),
    /** Their sum, 0 … 100. */
    total: integer().notNull(),
    comment: text(),
    scoredAt: text('scored_at').notNull(),
  },
  (table) => [
    uniqueIndex('paper_scores_position').on(table.seatId, table.paperId, table.position),
    uniqueIndex('paper_scores_assessor').on(table.seatId, table.paperId, table.assessorId),
    index('paper_scores_assessor_id').on(table.assessorId),
    check('paper_scores_position', sql`${table.position} between 1 and 3`),
    check('paper_scores_total', sql`${table.total} between 0 and 100`),
  ],
);

/** A confirmed result: what was passed, with which points. */
export const assessments = sqliteTable(
  'assessments',
  {
    seatId: integer('seat_id').primaryKey().references(() => examSeats.id),
    passed: integer({ mode: 'boolean' }).notNull(),
    /** Points of 100 per paper, and of the whole. */
    papers: text({ mode: 'json' }).$type<Record<string, number>>().notNull(),
    total: integer().notNull(),
    confirmedBy: integer('confirmed_by').notNull().references(() => accounts.id),
    confirmedAt: text('confirmed_at').notNull(),
    /** Found wrong later: each certificate from it was decided about. */
    annulledAt: text('annulled_at'),
    annulledBy: integer('annulled_by').references(() => accounts.id),
  },
  (table) => [index('assessments_confirmed_by').on(table.confirmedBy), index('assessments_annulled_by').on(table.annulledBy)],
);

/** Who may assess in a session. */
export const sessionAssessors = sqliteTable(
  'session_assessors',
  { sessionId: integer('session_id').notNull().references(() => examSessions.id), assessorId: integer('assessor_id').notNull().references(() => accounts.id) },
  (table) => [primaryKey({ columns: [table.sessionId, table.assessorId] }), index('session_assessors_assessor').on(table.assessorId)],
);

/** Interests an assessor declared (or that were found): people they never score. */
export const assessorInterests = sqliteTable(
  'assessor_interests',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    assessorId: integer('assessor_id').notNull().references(() => accounts.id),
    kind: text({ enum: ['family', 'trainee', 'company'] }).notNull(),
    candidateId: integer('candidate_id').references(() => accounts.id),
    companyId: integer('company_id').references(() => companies.id),
    declaredAt: text('declared_at').notNull(),
  },
  (table) => [
    index('assessor_interests_assessor').on(table.assessorId),
    index('assessor_interests_candidate').on(table.candidateId),
    index('assessor_interests_company').on(table.companyId),
    check('assessor_interests_kind', sql`${table.kind} in ('family', 'trainee', 'company')`),
    check('assessor_interests_whom', sql`(${table.kind} = 'company') = (${table.companyId} is not null) and (${table.kind} = 'company') = (${table.candidateId} is null)`),
  ],
);
