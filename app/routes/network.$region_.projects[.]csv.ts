import { anybody } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { collaborationCsv } from '../project-network/collaboration-csv';
import { projectNetworkChoice } from '../project-network/project-network-choice.server';
import { shownOf } from '../project-network/project-network-view.server';
import { madeDownload } from '../web/file-download.server';
import { answer } from '../web/route.server';

/** What is shown of a region's projects, a row for each dated role. */
export const loader = answer(anybody, (_by, { db, language, now, request, text }) => {
  const choice = projectNetworkChoice(db, request, text('region'), language);
  const file = `twinatlas-projects-${choice.region}-${dateInChina(now)}.csv`;
  return madeDownload(file, 'text/csv; charset=utf-8', collaborationCsv(shownOf(db, choice)));
});
