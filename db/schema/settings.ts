import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What this installation is for, as data: `home_region` is the GB/T 2260 code of the region being run. */
export const settings = sqliteTable('settings', {
  key: text().primaryKey(),
  value: text().notNull(),
});
