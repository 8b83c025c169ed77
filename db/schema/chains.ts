import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const chains = sqliteTable('chains', {
  id: text().primaryKey(),
  ordinal: integer().notNull(),
  nameZh: text('name_zh').notNull(),
  nameEn: text('name_en').notNull(),
  layer: text({ enum: ['outer', 'core'] }).notNull(),
  source: text().notNull(),
});

/** Other spellings of a chain's name found in sources, e.g. 感知和标识 for 感知与标识. */
export const chainAliases = sqliteTable(
  'chain_aliases',
  {
    chainId: text('chain_id')
      .notNull()
      .references(() => chains.id),
    alias: text().notNull(),
    source: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.chainId, table.alias] })],
);

export const segments = sqliteTable(
  'segments',
  {
    id: text().primaryKey(),
    chainId: text('chain_id')
      .notNull()
      .references(() => chains.id),
    tier: text({ enum: ['upstream', 'midstream', 'downstream'] }).notNull(),
    ordinal: integer().notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
    descriptionZh: text('description_zh').notNull(),
    descriptionEn: text('description_en').notNull(),
    source: text().notNull(),
  },
  (table) => [
    index('segments_chain').on(table.chainId),
    check('segments_tier', sql`${table.tier} in ('upstream', 'midstream', 'downstream')`),
  ],
);

/** Shorter English names for drawings with little room, of the segments whose own name is too long for them. */
export const segmentShortNames = sqliteTable('segment_short_names', {
  segmentId: text('segment_id')
    .primaryKey()
    .references(() => segments.id),
  shortEn: text('short_en').notNull(),
});

/** The supplier segment supplies the customer segment; the rationale says what flows. Expert judgement, not a count. */
export const segmentLinks = sqliteTable(
  'segment_links',
  {
    supplierId: text('supplier_id')
      .notNull()
      .references(() => segments.id),
    customerId: text('customer_id')
      .notNull()
      .references(() => segments.id),
    kind: text({ enum: ['data', 'software', 'hardware', 'service'] }).notNull(),
    rationaleZh: text('rationale_zh').notNull(),
    rationaleEn: text('rationale_en').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.supplierId, table.customerId] }),
    index('segment_links_customer').on(table.customerId),
    check('segment_links_kind', sql`${table.kind} in ('data', 'software', 'hardware', 'service')`),
  ],
);
