import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import {
  bodyChangeKinds,
  bodyChangeStates,
  singleChangeKinds,
  type BodyChange,
} from '../../app/certificates/bodies/body-change';
import { listed } from './listed';
import { twoPeople } from './two-people';

/** Changes of issuing bodies, their keys and authorisations: proposed by one official, carried out by another. */
export const bodyChanges = sqliteTable(
  'body_changes',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** No reference: a body that is to be added is not there yet. */
    bodyId: text('body_id').notNull(),
    kind: text({ enum: bodyChangeKinds }).notNull(),
    change: text({ mode: 'json' }).$type<BodyChange>().notNull(),
    state: text({ enum: bodyChangeStates }).notNull(),
    ...twoPeople(),
  },
  (table) => [
    uniqueIndex('body_changes_open')
      .on(table.bodyId, table.kind)
      .where(sql`${table.state} = 'proposed' and ${table.kind} in (${listed(singleChangeKinds)})`),
    index('body_changes_body').on(table.bodyId, table.state),
    index('body_changes_state').on(table.state, table.id),
    index('body_changes_proposed_by').on(table.proposedBy),
    index('body_changes_decided_by').on(table.decidedBy),
    check('body_changes_kind', sql`${table.kind} in (${listed(bodyChangeKinds)})`),
    check('body_changes_state', sql`${table.state} in (${listed(bodyChangeStates)})`),
    check('body_changes_decided', sql`(${table.state} = 'proposed') = (${table.decidedBy} is null)`),
    check(
      'body_changes_two_people',
      sql`${table.decidedBy} is null or ${table.decidedBy} <> ${table.proposedBy} or ${table.state} = 'declined'`,
    ),
  ],
);
