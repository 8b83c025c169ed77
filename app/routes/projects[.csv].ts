import { anybody } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { allAsked } from '../projects/public/project-list.server';
import { projectQueryOf } from '../projects/public/project-request.server';
import { projectsCsv } from '../projects/public/projects-csv';
import { madeDownload } from '../web/file-download.server';
import { answer } from '../web/route.server';

export const loader = answer(anybody, (_by, { db, language, now, request }) => {
  const file = `twinatlas-projects-${dateInChina(now)}.csv`;
  return madeDownload(
    file,
    'text/csv; charset=utf-8',
    projectsCsv(allAsked(db, projectQueryOf(request, db, language))),
  );
});
