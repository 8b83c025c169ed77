import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/**
 * Which rows came from the shipped files, and a digest of what was shipped: a later version of the files changes
 * exactly these rows and leaves alone what people entered or edited here (seeds/shipment.ts).
 */
export const shippedRows = sqliteTable(
  'shipped_rows',
  {
    tableName: text('table_name').notNull(),
    /** JSON array of the key's values. */
    key: text().notNull(),
    digest: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.tableName, table.key] })],
);
