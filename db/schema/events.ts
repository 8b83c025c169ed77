import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * History: one row per command, denial or look at personal data. Triggers refuse update, delete and replacement,
 * and every row carries the hash of the one before it (docs/decisions/0008-history.md).
 */
export const events = sqliteTable(
  'events',
  {
    /** 1, 2, 3 … without holes. */
    sequence: integer().primaryKey(),
    at: text().notNull(),
    /** No foreign key: history outlives every table. Null: nobody signed in, or the system itself. */
    actorId: integer('actor_id'),
    actorRole: text('actor_role'),
    deed: text().notNull(),
    outcome: text({ enum: ['done', 'denied', 'failed'] }).notNull(),
    thingType: text('thing_type').notNull(),
    thingId: text('thing_id').notNull(),
    /** JSON objects with personal fields masked; null when there is nothing to say. */
    before: text(),
    after: text(),
    reason: text(),
    requestId: text('request_id').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text().notNull(),
  },
  (table) => [
    uniqueIndex('events_previous_hash').on(table.previousHash),
    index('events_thing').on(table.thingType, table.thingId, table.sequence),
    index('events_actor').on(table.actorId, table.sequence),
  ],
);
