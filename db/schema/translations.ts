import { primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { languages } from '../../app/i18n/language';

/**
 * TwinAtlas's own translations of texts that a source has in one language only; the text itself is the key. Kept
 * apart from what sources say, so that a page can always tell one from the other.
 */
export const translations = sqliteTable(
  'translations',
  {
    text: text().notNull(),
    /** Of the translation. */
    language: text({ enum: languages }).notNull(),
    translation: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.text, table.language] })],
);
