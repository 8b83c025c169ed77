import { anybody } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { directoryMessages } from '../directory/messages';
import { DirectoryPage } from '../directory/directory-page';
import { directoryParameters, directoryQueryOf } from '../directory/directory-request.server';
import { findDirectory } from '../directory/directory.server';
import { projectCounts } from '../projects/public/project-counts.server';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicTitle } from '../web/page';
import { view } from '../web/route.server';

export const headers = () => keptUnder(...directoryParameters);

export const loader = view(anybody, (_by, { db, language, now, request }) => {
  const query = directoryQueryOf(request, db, language);
  const directory = findDirectory(db, query, language, dateInChina(now));
  const { byCompany } = projectCounts(db);
  const counts = directory.rows.flatMap(({ slug }) => (byCompany.has(slug) ? [[slug, byCompany.get(slug)!]] : []));
  return { directory, projects: Object.fromEntries(counts) as Record<string, number> };
});

export const meta = publicTitle(directoryMessages, (words, to) => [words.title, words.description, to.companies()]);

export default pageOf<typeof loader>(DirectoryPage);
