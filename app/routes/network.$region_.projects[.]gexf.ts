import { anybody } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { gexfOf } from '../project-network/gexf';
import { projectNetworkChoice } from '../project-network/project-network-choice.server';
import { shownOf } from '../project-network/project-network-view.server';
import { industry } from '../region/industry.server';
import { madeDownload } from '../web/file-download.server';
import { answer } from '../web/route.server';

/** What is shown of a region's projects as a graph, for Gephi and its like. */
export const loader = answer(anybody, (_by, { db, language, now, request, text }) => {
  const choice = projectNetworkChoice(db, request, text('region'), language);
  const today = dateInChina(now);
  const graph = gexfOf(shownOf(db, choice), industry(db).segments, today);
  return madeDownload(`twinatlas-projects-${choice.region}-${today}.gexf`, 'application/xml; charset=utf-8', graph);
});
