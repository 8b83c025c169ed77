import { sql } from 'drizzle-orm';
import { check, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Days that differ from the week: public holidays, and weekend days worked in exchange. A year without rows is not
 * known.
 */
export const calendarDays = sqliteTable(
  'calendar_days',
  {
    day: text().primaryKey(),
    kind: text({ enum: ['holiday', 'workday'] }).notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    source: text().notNull(),
  },
  (table) => [
    check('calendar_days_kind', sql`${table.kind} in ('holiday', 'workday')`),
    check('calendar_days_day', sql`${table.day} glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'`),
  ],
);
