import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The study's recommended framework: goals by year, layers with their parts, and remarks on purpose and leadership. */
export const frameworkGoals = sqliteTable('framework_goals', {
  year: integer().primaryKey(),
  textZh: text('text_zh').notNull(),
  textEn: text('text_en').notNull(),
  source: text().notNull(),
});

export const frameworkLayers = sqliteTable('framework_layers', {
  id: text().primaryKey(),
  ordinal: integer().notNull(),
  nameZh: text('name_zh').notNull(),
  nameEn: text('name_en').notNull(),
  driverZh: text('driver_zh'),
  source: text().notNull(),
});

export const frameworkParts = sqliteTable(
  'framework_parts',
  {
    layerId: text('layer_id')
      .notNull()
      .references(() => frameworkLayers.id),
    ordinal: integer().notNull(),
    nameZh: text('name_zh').notNull(),
    nameEn: text('name_en').notNull(),
  },
  (table) => [primaryKey({ columns: [table.layerId, table.ordinal] })],
);

export const frameworkRemarks = sqliteTable('framework_remarks', {
  key: text({ enum: ['purpose', 'leading_group', 'leading_group_head', 'leading_group_members'] }).primaryKey(),
  textZh: text('text_zh').notNull(),
  textEn: text('text_en'),
  source: text().notNull(),
});
