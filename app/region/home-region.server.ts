import { eq, sql } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { prepared } from '../../db/prepared';
import { settings } from '../../db/schema/index';

const setting = prepared((db) =>
  db
    .select({ value: settings.value })
    .from(settings)
    .where(eq(settings.key, sql.placeholder('key')))
    .prepare(),
);

/** GB/T 2260 code of the region this installation is run for. Throws when the facts have not been loaded. */
export function homeRegionCode(db: Database): string {
  const row = setting(db).get({ key: 'home_region' });
  if (!row) throw new Error('settings.home_region is missing: load the shipped facts first');
  return row.value;
}
