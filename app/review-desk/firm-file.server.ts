import type { Database } from '../../db/client';
import type { storedFiles } from '../../db/schema/index';
import type { Actor } from '../accounts/permissions/actor';
import { authorise } from '../accounts/permissions/authorise.server';
import { can, type PermissionRefusal } from '../accounts/permissions/permissions';
import type { Moment } from '../events/record.server';
import { ok, refuse, type Outcome } from '../outcome';

type StoredFile = typeof storedFiles.$inferSelect;

interface FirmFile {
  readonly file: StoredFile;
  readonly companyId: number;
  readonly regionCode: string | null;
}

/** A file that a firm gave as evidence: for its people and the desk of its region; for anybody else there is none. */
export function firmFileSeen(
  db: Database,
  actor: Actor | null,
  { fileId, found }: { readonly fileId: number; readonly found: FirmFile | undefined },
  moment: Moment,
): Outcome<StoredFile, PermissionRefusal | 'file-unknown'> {
  const unseen = refuse('file-unknown', { value: String(fileId) });
  if (!found) return unseen;
  const { file, companyId, regionCode } = found;
  const named = { type: 'company', id: companyId };
  const own = actor !== null && can(actor, 'company.profile', { companyId });
  const deed = own ? 'company.profile' : 'desk.see';
  const allowed = authorise(db, actor, deed, { companyId, regionCode }, named, moment, unseen);
  return allowed.ok ? ok(file) : allowed;
}
