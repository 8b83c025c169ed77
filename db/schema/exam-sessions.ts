import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  absenceKinds,
  examSessionStateNames,
  presentSeatStates,
  seatStateNames,
  seatedStates,
} from '../../app/certification/sessions/exam-session-state';
import { accounts } from './accounts';
import { certificationApplications } from './certification-applications';
import { listed } from './listed';
import { regions } from './regions';
import { schemeVersions } from './schemes';

/** Sittings of an exam: when, where, how many seats. */
export const examSessions = sqliteTable(
  'exam_sessions',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    schemeVersionId: integer('scheme_version_id')
      .notNull()
      .references(() => schemeVersions.id),
    regionCode: text('region_code')
      .notNull()
      .references(() => regions.code),
    state: text({ enum: examSessionStateNames }).notNull(),
    /** ISO 8601 UTC. */
    startsAt: text('starts_at').notNull(),
    endsAt: text('ends_at').notNull(),
    /** Address, or how to join when it is online. */
    place: text().notNull(),
    online: integer({ mode: 'boolean' }).notNull(),
    seats: integer().notNull(),
    createdBy: integer('created_by')
      .notNull()
      .references(() => accounts.id),
    createdAt: text('created_at').notNull(),
    confirmedBy: integer('confirmed_by').references(() => accounts.id),
    confirmedAt: text('confirmed_at'),
  },
  (table) => [
    index('exam_sessions_scheme').on(table.schemeVersionId, table.startsAt),
    index('exam_sessions_region').on(table.regionCode, table.startsAt),
    index('exam_sessions_state').on(table.state, table.startsAt),
    index('exam_sessions_created_by').on(table.createdBy),
    index('exam_sessions_confirmed_by').on(table.confirmedBy),
    check('exam_sessions_state', sql`${table.state} in (${listed(examSessionStateNames)})`),
    check('exam_sessions_seats', sql`${table.seats} > 0`),
    check('exam_sessions_times', sql`${table.endsAt} > ${table.startsAt}`),
  ],
);

/**
 * Places in a session. A seat number is held by one candidate at a time: the index, not the code, has the last word.
 */
export const examSeats = sqliteTable(
  'exam_seats',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    sessionId: integer('session_id')
      .notNull()
      .references(() => examSessions.id),
    applicationId: integer('application_id')
      .notNull()
      .references(() => certificationApplications.id),
    state: text({ enum: seatStateNames }).notNull(),
    /** 1 … seats; null while waiting or given back. */
    seat: integer(),
    /** What assessors see instead of a name. Drawn at random: it tells neither order nor region. */
    candidateNumber: text('candidate_number').notNull(),
    /** Which time the papers are scored: each later round goes to assessors who scored in none before. */
    round: integer().notNull().default(1),
    /**
     * Did not come: `absent` counts as an attempt, `excused` gave the place back without one. Null: came, or not yet
     * known.
     */
    absence: text({ enum: absenceKinds }),
    absenceReason: text('absence_reason'),
    absenceBy: integer('absence_by').references(() => accounts.id),
    /** When the document shown at the door was found to be the one on record, and by whom. Null: not noted. */
    identityMatchedAt: text('identity_matched_at'),
    identityMatchedBy: integer('identity_matched_by').references(() => accounts.id),
    takenAt: text('taken_at').notNull(),
    changedAt: text('changed_at').notNull(),
  },
  (table) => [
    uniqueIndex('exam_seats_seat').on(table.sessionId, table.seat),
    uniqueIndex('exam_seats_present')
      .on(table.applicationId)
      .where(sql`${table.state} in (${listed(presentSeatStates)})`),
    uniqueIndex('exam_seats_candidate_number').on(table.candidateNumber),
    index('exam_seats_session').on(table.sessionId, table.state, table.id),
    index('exam_seats_application').on(table.applicationId),
    index('exam_seats_absence_by').on(table.absenceBy),
    index('exam_seats_identity_matched_by').on(table.identityMatchedBy),
    check('exam_seats_state', sql`${table.state} in (${listed(seatStateNames)})`),
    check(
      'exam_seats_absence',
      sql`${table.absence} in (${listed(absenceKinds)}) and ${table.absenceBy} is not null or ${table.absence} is null`,
    ),
    check('exam_seats_held', sql`(${table.state} in (${listed(seatedStates)})) = (${table.seat} is not null)`),
  ],
);
