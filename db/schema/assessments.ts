import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { appealDecisions } from '../../app/certification/applications/application-state';
import { accounts } from './accounts';
import { companies } from './companies';
import { examSeats, examSessions } from './exam-sessions';
import { listed } from './listed';

/** One assessor's scores of one paper of one candidate. */
export const paperScores = sqliteTable(
  'paper_scores',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    seatId: integer('seat_id')
      .notNull()
      .references(() => examSeats.id),
    paperId: text('paper_id').notNull(),
    /** As in `exam_seats`: scores of earlier rounds stay, and count no more. */
    round: integer().notNull().default(1),
    assessorId: integer('assessor_id')
      .notNull()
      .references(() => accounts.id),
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
    uniqueIndex('paper_scores_position').on(table.seatId, table.paperId, table.round, table.position),
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
    seatId: integer('seat_id')
      .primaryKey()
      .references(() => examSeats.id),
    passed: integer({ mode: 'boolean' }).notNull(),
    /** Points of 100 per paper, and of the whole. */
    papers: text({ mode: 'json' }).$type<Record<string, number>>().notNull(),
    total: integer().notNull(),
    confirmedBy: integer('confirmed_by')
      .notNull()
      .references(() => accounts.id),
    confirmedAt: text('confirmed_at').notNull(),
    /** Found wrong later: each certificate from it was decided about. */
    annulledAt: text('annulled_at'),
    annulledBy: integer('annulled_by').references(() => accounts.id),
  },
  (table) => [
    index('assessments_confirmed_by').on(table.confirmedBy),
    index('assessments_annulled_by').on(table.annulledBy),
  ],
);

/** Results that a rescoring took back, as they were confirmed. */
export const overturnedAssessments = sqliteTable(
  'overturned_assessments',
  {
    seatId: integer('seat_id')
      .notNull()
      .references(() => examSeats.id),
    round: integer().notNull(),
    passed: integer({ mode: 'boolean' }).notNull(),
    papers: text({ mode: 'json' }).$type<Record<string, number>>().notNull(),
    total: integer().notNull(),
    confirmedBy: integer('confirmed_by')
      .notNull()
      .references(() => accounts.id),
    confirmedAt: text('confirmed_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.seatId, table.round] }),
    index('overturned_assessments_confirmed_by').on(table.confirmedBy),
  ],
);

/** Appeals against scores, and what became of each. */
export const scoreAppeals = sqliteTable(
  'score_appeals',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    seatId: integer('seat_id')
      .notNull()
      .references(() => examSeats.id),
    reason: text().notNull(),
    appealedAt: text('appealed_at').notNull(),
    decision: text({ enum: appealDecisions }),
    decisionReason: text('decision_reason'),
    decidedBy: integer('decided_by').references(() => accounts.id),
    decidedAt: text('decided_at'),
  },
  (table) => [
    uniqueIndex('score_appeals_open')
      .on(table.seatId)
      .where(sql`${table.decision} is null`),
    index('score_appeals_seat').on(table.seatId),
    index('score_appeals_decided_by').on(table.decidedBy),
    check(
      'score_appeals_decision',
      sql`${table.decision} in (${listed(appealDecisions)}) and ${table.decidedBy} is not null and ${table.decisionReason} is not null or ${table.decision} is null`,
    ),
  ],
);

/** Who may assess in a session. */
export const sessionAssessors = sqliteTable(
  'session_assessors',
  {
    sessionId: integer('session_id')
      .notNull()
      .references(() => examSessions.id),
    assessorId: integer('assessor_id')
      .notNull()
      .references(() => accounts.id),
    /** When they said that their interests are complete; before that they see no candidate. */
    declaredAt: text('declared_at'),
    /** When a later declaration stood them down: from then on they score nobody here. */
    stoodDownAt: text('stood_down_at'),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.assessorId] }),
    index('session_assessors_assessor').on(table.assessorId),
  ],
);

/** Interests an assessor declared (or that were found): people they never score. */
export const assessorInterests = sqliteTable(
  'assessor_interests',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    assessorId: integer('assessor_id')
      .notNull()
      .references(() => accounts.id),
    kind: text({ enum: ['family', 'trainee', 'company'] }).notNull(),
    /**
     * The person declared: by the address typed, and by their account where the address has one. Nobody is told which.
     */
    personEmail: text('person_email'),
    candidateId: integer('candidate_id').references(() => accounts.id),
    companyId: integer('company_id').references(() => companies.id),
    declaredAt: text('declared_at').notNull(),
    /** Taken back: no longer holds for sessions whose candidates the assessor had not seen by then. */
    withdrawnAt: text('withdrawn_at'),
  },
  (table) => [
    index('assessor_interests_assessor').on(table.assessorId),
    index('assessor_interests_candidate').on(table.candidateId),
    index('assessor_interests_company').on(table.companyId),
    index('assessor_interests_email').on(table.personEmail),
    check('assessor_interests_kind', sql`${table.kind} in ('family', 'trainee', 'company')`),
    check(
      'assessor_interests_whom',
      sql`(${table.kind} = 'company') = (${table.companyId} is not null) and (${table.kind} <> 'company' or (${table.candidateId} is null and ${table.personEmail} is null))`,
    ),
  ],
);
