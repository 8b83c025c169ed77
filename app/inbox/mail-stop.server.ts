import type { Database } from '../../db/client';
import { write } from '../../db/write';
import { endSessionAlerts } from '../certification/sessions/session-alerts.server';
import type { Moment } from '../events/record.server';
import type { NoticeGroup } from '../notices/notice-groups';
import { chooseNotices } from '../notices/own-notices.server';

/** Stops mail of a group as the link in a mail asks; what was asked for in order to get such mail ends with it. */
export function stopMail(
  db: Database,
  { accountId, group }: { readonly accountId: number; readonly group: NoticeGroup },
  moment: Moment,
): void {
  chooseNotices(db, accountId, { [group]: 'off' }, moment.now);
  if (group === 'sessions') write(db, (tx) => endSessionAlerts(tx, accountId, moment));
}
