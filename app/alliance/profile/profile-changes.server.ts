import { desc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { profileChanges } from '../../../db/schema/index';

export type ProfileChange = typeof profileChanges.$inferSelect;

/** Changes of a profile, newest first. */
export function listProfileChanges(db: Database, companyId: number, limit = 50): ProfileChange[] {
  return db
    .select()
    .from(profileChanges)
    .where(eq(profileChanges.companyId, companyId))
    .orderBy(desc(profileChanges.id))
    .limit(limit)
    .all();
}
