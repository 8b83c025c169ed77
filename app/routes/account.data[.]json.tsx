import { requireActor } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { exportedData } from '../personal-data/export.server';
import { madeDownload } from '../web/file-download.server';
import { answer } from '../web/route.server';

/** Everything held about the reader, as a file. */
export const loader = answer(requireActor, (actor, { db, now, occasion }) =>
  madeDownload(
    `twinatlas-personal-data-${dateInChina(now)}.json`,
    'application/json; charset=utf-8',
    `${JSON.stringify(exportedData(db, actor, occasion), null, 2)}\n`,
  ),
);
