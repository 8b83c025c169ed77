import { sql } from 'drizzle-orm';
import { check, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { confidences } from './companies';

export const bases = ['stated', 'derived', 'classified'] as const;

/**
 * A sourced claim about one field of one thing. `stated`: the source says so; `derived`: computed from stated
 * values (the source then holds the computation); `classified`: TwinAtlas's own judgement. Bases are never mixed.
 */
export const statements = sqliteTable(
  'statements',
  {
    id: integer().primaryKey(),
    subjectType: text('subject_type', { enum: ['company', 'region', 'segment', 'chain'] }).notNull(),
    /** companies: numeric id; regions: GB/T 2260 code; segments and chains: their id. */
    subjectId: text('subject_id').notNull(),
    field: text().notNull(),
    value: text().notNull(),
    basis: text({ enum: bases }).notNull(),
    source: text().notNull(),
    asOf: text('as_of'),
    confidence: text({ enum: confidences }).notNull(),
  },
  (table) => [
    /** One source claims one value of one field once. */
    uniqueIndex('statements_claim').on(table.subjectType, table.subjectId, table.field, table.value, table.source),
    check('statements_basis', sql`${table.basis} in ('stated', 'derived', 'classified')`),
  ],
);
