import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * Denials of the hour under way, one row per person, deed and thing: the first is an event, further ones only raise
 * `tries`. When the hour is over the count becomes one event and the row goes (docs/decisions/0027-strangers.md).
 */
export const denials = sqliteTable(
  'denials',
  {
    /** The event of the first try. No foreign key, as in history. */
    sequence: integer().primaryKey(),
    /** 0: nobody signed in. */
    actorId: integer('actor_id').notNull(),
    /** The hour in UTC, `2026-11-23T08`. */
    hour: text().notNull(),
    deed: text().notNull(),
    thingType: text('thing_type').notNull(),
    thingId: text('thing_id').notNull(),
    /** How often in this hour, the first included. */
    tries: integer().notNull(),
    firstAt: text('first_at').notNull(),
    lastAt: text('last_at').notNull(),
  },
  (table) => [
    uniqueIndex('denials_of').on(table.actorId, table.hour, table.deed, table.thingType, table.thingId),
    index('denials_hour').on(table.hour),
  ],
);
