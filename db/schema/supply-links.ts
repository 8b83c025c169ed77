import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { supplyLinkStateNames } from '../../app/alliance/supply-links/supply-link-state';
import { segments } from './chains';
import { companies } from './companies';
import { listed } from './listed';

/** Company A supplies company B in a segment: declared by one side, confirmed by both. */
export const supplyLinks = sqliteTable(
  'supply_links',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    supplierId: integer('supplier_id')
      .notNull()
      .references(() => companies.id),
    customerId: integer('customer_id')
      .notNull()
      .references(() => companies.id),
    /** The supplier's segment. */
    segmentId: text('segment_id')
      .notNull()
      .references(() => segments.id),
    declaredBy: text('declared_by', { enum: ['supplier', 'customer'] }).notNull(),
    state: text({ enum: supplyLinkStateNames }).notNull(),
    declaredAt: text('declared_at').notNull(),
    answeredAt: text('answered_at'),
    /** Why it is disputed or withdrawn. */
    reason: text(),
  },
  (table) => [
    uniqueIndex('supply_links_current')
      .on(table.supplierId, table.customerId, table.segmentId)
      .where(sql`${table.state} <> 'withdrawn'`),
    index('supply_links_segment').on(table.segmentId),
    index('supply_links_supplier').on(table.supplierId, table.state),
    index('supply_links_customer').on(table.customerId, table.state),
    check('supply_links_state', sql`${table.state} in (${listed(supplyLinkStateNames)})`),
    check('supply_links_declared_by', sql`${table.declaredBy} in ('supplier', 'customer')`),
    check('supply_links_two', sql`${table.supplierId} <> ${table.customerId}`),
  ],
);
