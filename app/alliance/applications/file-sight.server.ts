import type { Actor } from '../../accounts/permissions/actor';
import { authorise } from '../../accounts/permissions/authorise.server';
import type { PermissionRefusal } from '../../accounts/permissions/permissions';
import type { Database } from '../../../db/client';
import type { storedFiles } from '../../../db/schema/index';
import type { Moment } from '../../events/record.server';
import { ok, refuse, type Outcome } from '../../outcome';
import { applicationThing, type Application } from './application.server';

type StoredFile = typeof storedFiles.$inferSelect;

/** A file of an application, for who may see that application; for anybody else there is none. */
export function fileSeen(
  db: Database,
  actor: Actor | null,
  asked: { readonly fileId: number; readonly found?: { readonly file: StoredFile; readonly application: Application } },
  moment: Moment,
): Outcome<StoredFile, PermissionRefusal | 'file-unknown'> {
  const unseen = refuse('file-unknown', { value: String(asked.fileId) });
  if (!asked.found) return unseen;
  const { application, file } = asked.found;
  const named = { type: 'application', id: application.id };
  const allowed = authorise(db, actor, 'application.see', applicationThing(application), named, moment, unseen);
  return allowed.ok ? ok(file) : allowed;
}
