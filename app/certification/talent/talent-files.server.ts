import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from '../../../db/client';
import { certificationApplications, storedFiles } from '../../../db/schema/index';
import type { Actor } from '../../accounts/permissions/actor';
import { can } from '../../accounts/permissions/permissions';
import { storedFileOf } from '../../files/stored-file.server';
import { refuse, ok, type Outcome } from '../../outcome';
import { homeRegionCode } from '../../region/home-region.server';
import type { EvidenceFile } from './talent-profile';
import { filesIn, type TalentRecord } from './talent-record';

/** What `stored_files` says these files belong to; the thing's number is the account's. */
export const talentThing = 'talent';

/** Names and sizes of the files a record or snapshot refers to, as far as they are still there. */
export function namedFiles(db: Database, record: TalentRecord): Record<number, EvidenceFile> {
  const numbers = filesIn(record);
  if (numbers.length === 0) return {};
  const rows = db
    .select({ id: storedFiles.id, name: storedFiles.originalName, bytes: storedFiles.bytes })
    .from(storedFiles)
    .where(and(eq(storedFiles.thingType, talentThing), inArray(storedFiles.id, numbers)))
    .all();
  return Object.fromEntries(rows.map(({ id, name, bytes }) => [id, { name, bytes }]));
}

/**
 * A file of somebody's record, for its owner and for reviewers of an application handed in with it; unknown to anybody
 * else.
 */
export function findTalentFile(
  db: Database,
  actor: Actor,
  fileId: number,
): Outcome<typeof storedFiles.$inferSelect, 'file-unknown'> {
  const file = storedFileOf(db, fileId, talentThing);
  if (file && (file.uploadedBy === actor.accountId || reviews(db, actor, file.uploadedBy, fileId))) return ok(file);
  return refuse('file-unknown', { value: String(fileId) });
}

function reviews(db: Database, actor: Actor, ownerId: number, fileId: number): boolean {
  const home = homeRegionCode(db);
  const handedIn = db
    .select()
    .from(certificationApplications)
    .where(
      and(
        eq(certificationApplications.accountId, ownerId),
        inArray(certificationApplications.state, ['submitted', 'returned', 'refused', 'accepted']),
      ),
    )
    .all();
  return handedIn.some(
    (one) =>
      one.person !== null &&
      filesIn(one.person).includes(fileId) &&
      can(actor, 'certification.review', { ownerId, companyId: one.companyId, regionCode: one.regionCode ?? home }),
  );
}
