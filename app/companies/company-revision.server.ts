import { sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';

const revision = prepared((db) =>
  db
    .select({ value: sql<string>`value` })
    .from(sql`company_revision`)
    .where(sql`id = 1`)
    .prepare(),
);

/**
 * A string that changes with every change of companies, aliases, capabilities, memberships, segments or regions, kept
 * by triggers: what is computed under it survives commits that concern none of them.
 */
export function companyRevision(db: Database): string {
  const row = revision(db).get();
  if (!row) throw new Error('company_revision is empty: the migration company_revision has not run');
  return row.value;
}
