import { eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import type { Database } from '../../../db/client';
import { companies, supplyLinks } from '../../../db/schema/index';

/** The two firms of a supply link, by its two columns. */
export const suppliers = alias(companies, 'suppliers');
export const customers = alias(companies, 'customers');

/** Supply links with the firms at their ends, in every state, for conditions to be put on. */
export const linkedFirms = (db: Database) =>
  db
    .select({ link: supplyLinks, supplier: suppliers, customer: customers })
    .from(supplyLinks)
    .innerJoin(suppliers, eq(suppliers.id, supplyLinks.supplierId))
    .innerJoin(customers, eq(customers.id, supplyLinks.customerId));
