import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { needs } from '../../db/schema/index';
import type { Transaction } from '../../db/write';
import type { Need } from './need-rows.server';

/** The region whose desk looks after a need: where it is needed, or where its poster is; null where neither is known. */
export const officeColumn = sql<string | null>`coalesce(
  ${needs.regionCode}, ${needs.deskRegionCode},
  (select c.region_code from companies c where c.id = ${needs.companyId}),
  (select i.region_code from institutions i where i.id = ${needs.institutionId})
)`;

export function officeRegion(tx: Database | Transaction, need: Need): string | null {
  return tx.select({ region: officeColumn }).from(needs).where(eq(needs.id, need.id)).get()!.region;
}
