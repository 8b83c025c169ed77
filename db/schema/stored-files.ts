import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { accounts } from './accounts';

/** Uploaded files. The bytes lie in DATA_DIR/files under `storedName`; a row exists only when they are whole. */
export const storedFiles = sqliteTable(
  'stored_files',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** Generated; nothing of what people typed reaches the file system. */
    storedName: text('stored_name').notNull(),
    /** What it belongs to, e.g. application 12, and which question it answers there. */
    thingType: text('thing_type').notNull(),
    thingId: text('thing_id').notNull(),
    question: text().notNull(),
    /** As the person called it, for display and download. */
    originalName: text('original_name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer().notNull(),
    sha256: text().notNull(),
    uploadedBy: integer('uploaded_by')
      .notNull()
      .references(() => accounts.id),
    uploadedAt: text('uploaded_at').notNull(),
  },
  (table) => [
    uniqueIndex('stored_files_name').on(table.storedName),
    index('stored_files_thing').on(table.thingType, table.thingId, table.question),
    index('stored_files_uploaded_by').on(table.uploadedBy),
  ],
);
