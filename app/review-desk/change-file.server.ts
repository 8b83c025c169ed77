import { eq } from 'drizzle-orm';
import type { Database } from '../../db/client';
import { companies, profileChanges, storedFiles } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import type { Moment } from '../events/record.server';
import type { Outcome } from '../outcome';
import { firmFileSeen } from './firm-file.server';

/** The evidence of a change of identity, for the firm's people and the desk of its region. */
export function findChangeFile(
  db: Database,
  actor: Actor | null,
  fileId: number,
  moment: Moment,
): Outcome<typeof storedFiles.$inferSelect, PermissionRefusal | 'file-unknown'> {
  const found = db
    .select({ file: storedFiles, companyId: companies.id, regionCode: companies.regionCode })
    .from(profileChanges)
    .innerJoin(storedFiles, eq(storedFiles.id, profileChanges.fileId))
    .innerJoin(companies, eq(companies.id, profileChanges.companyId))
    .where(eq(profileChanges.fileId, fileId))
    .get();
  return firmFileSeen(db, actor, { fileId, found }, moment);
}
