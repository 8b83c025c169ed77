import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { sql } from 'drizzle-orm';
import { institutionKinds } from '../../app/parties/institution-kind';
import { listed } from './listed';
import { regions } from './regions';

/**
 * Universities, government bodies and others that work with firms: parties of projects, needs and threads. They are no
 * companies: no lens counts them, and they claim no segment.
 */
export const institutions = sqliteTable(
  'institutions',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** The public, lasting name in URLs: pinyin of the name. */
    slug: text().notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    kind: text({ enum: institutionKinds }).notNull(),
    /** Unified social credit code, or another of the institution's own; null when none is known. */
    code: text(),
    regionCode: text('region_code')
      .notNull()
      .references(() => regions.code),
    /** Where the desk has it from: a title or an address. */
    source: text().notNull(),
    /** Pinyin of the name, for sorting 中文 as readers expect. */
    sortKey: text('sort_key').notNull(),
    createdAt: text('created_at').notNull(),
    updatedAt: text('updated_at').notNull(),
  },
  (table) => [
    uniqueIndex('institutions_slug').on(table.slug),
    uniqueIndex('institutions_code').on(table.code),
    index('institutions_region_sort').on(table.regionCode, table.sortKey),
    index('institutions_sort').on(table.sortKey),
    check('institutions_kind', sql`${table.kind} in (${listed(institutionKinds)})`),
  ],
);
