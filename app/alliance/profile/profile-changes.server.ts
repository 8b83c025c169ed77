import { desc, eq } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { profileChanges, storedFiles } from '../../../db/schema/index';

export type ProfileChange = typeof profileChanges.$inferSelect;

/** The file of evidence that came with a change. */
export interface ChangeFile {
  readonly id: number;
  readonly originalName: string;
}

/** Changes of a profile with their evidence, newest first. */
export function listProfileChanges(
  db: Database,
  companyId: number,
  limit = 50,
): (ProfileChange & { readonly file: ChangeFile | null })[] {
  return db
    .select({ change: profileChanges, file: { id: storedFiles.id, originalName: storedFiles.originalName } })
    .from(profileChanges)
    .leftJoin(storedFiles, eq(storedFiles.id, profileChanges.fileId))
    .where(eq(profileChanges.companyId, companyId))
    .orderBy(desc(profileChanges.id))
    .limit(limit)
    .all()
    .map(({ change, file }) => ({ ...change, file }));
}
