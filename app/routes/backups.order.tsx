import { allowed } from '../accounts/permissions/required-actor.server';
import { orderBackup } from '../backups/backup-order.server';
import { requireOk } from '../web/required-page.server';
import { command, leadTo } from '../web/route.server';

export const loader = leadTo(allowed('backup.run'), (to) => to.backups());

/** Begins a backup; the page of backups shows how far it has come. */
export const action = command({
  by: allowed('backup.run'),
  run: (actor, { db, context, occasion }) => void requireOk(orderBackup(db, actor, context.beginBackup, occasion)),
  to: (to) => to.backups(),
});
