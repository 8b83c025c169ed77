import type { Database } from '../../db/client';
import { write } from '../../db/write';
import type { Actor } from '../accounts/permissions/actor';
import { authorise } from '../accounts/permissions/authorise.server';
import type { Occasion } from '../accounts/occasion.server';
import type { PermissionRefusal } from '../accounts/permissions/permissions';
import { recordEvent } from '../events/record.server';
import { ok, type Outcome } from '../outcome';
import { backupRun } from './backup-run.server';

/**
 * An administrator's backup, now: written into history and begun beside the server. While one is under way nothing is
 * begun and nothing written, for what was asked for is being done: two clicks at once make one backup. `begin` answers
 * false where none can be begun, which history says too.
 */
export function orderBackup(
  db: Database,
  actor: Actor,
  begin: () => boolean,
  occasion: Occasion,
): Outcome<'begun' | 'under-way', PermissionRefusal> {
  const thing = { type: 'backup', id: 'order' };
  const allowed = authorise(db, actor, 'backup.run', {}, thing, occasion);
  if (!allowed.ok) return allowed;
  const by = { accountId: actor.accountId, role: allowed.value };
  // Under the write lock: a second click, on another server too, sees the first one's event.
  const isBegun = write(db, (tx) => {
    if (backupRun(db, occasion.now, tx)?.state === 'under-way') return false;
    recordEvent(tx, { actor: by, deed: 'backup.start', thing }, occasion);
    return true;
  });
  if (!isBegun) return ok('under-way');
  if (!begin())
    write(db, (tx) =>
      recordEvent(
        tx,
        { actor: by, deed: 'backup.make', outcome: 'failed', thing, reason: 'nothing is built: npm run build' },
        occasion,
      ),
    );
  return ok('begun');
}
