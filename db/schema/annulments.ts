import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { annulmentStates, type AnnulmentDecisions } from '../../app/certificates/issue/annulment-state';
import { examSeats } from './exam-sessions';
import { listed } from './listed';
import { twoPeople } from './two-people';

/** Annulling a passed exam: one official proposes it with a reason, another carries it out. */
export const annulments = sqliteTable(
  'annulments',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    seatId: integer('seat_id')
      .notNull()
      .references(() => examSeats.id),
    state: text({ enum: annulmentStates }).notNull(),
    /** The candidate reads it once it is carried out. */
    reason: text().notNull(),
    decisions: text({ mode: 'json' }).$type<AnnulmentDecisions>().notNull(),
    ...twoPeople(),
  },
  (table) => [
    uniqueIndex('annulments_open')
      .on(table.seatId)
      .where(sql`${table.state} = 'proposed'`),
    index('annulments_seat').on(table.seatId),
    index('annulments_state').on(table.state, table.id),
    index('annulments_proposed_by').on(table.proposedBy),
    index('annulments_decided_by').on(table.decidedBy),
    check('annulments_state', sql`${table.state} in (${listed(annulmentStates)})`),
    check('annulments_decided', sql`(${table.state} = 'proposed') = (${table.decidedBy} is null)`),
    check(
      'annulments_two_people',
      sql`${table.decidedBy} is null or ${table.decidedBy} <> ${table.proposedBy} or ${table.state} = 'declined'`,
    ),
  ],
);
