import { anybody } from '../accounts/permissions/required-actor.server';
import { homeRegionCode } from '../region/home-region.server';
import { scopeChoices } from '../region/scope-choices.server';
import { listProjects } from '../projects/public/project-list.server';
import { publicProjectMessages } from '../projects/public/messages';
import { projectParameters } from '../projects/public/project-parameters';
import { projectQueryOf } from '../projects/public/project-request.server';
import { ProjectsPage } from '../projects/public/projects-page';
import { keptUnder } from '../web/kept-under';
import { pageOf, publicTitle } from '../web/page';
import { view } from '../web/route.server';

export const headers = () => keptUnder(...Object.keys(projectParameters));

export const loader = view(anybody, (_by, { db, language, request }) => ({
  list: listProjects(db, projectQueryOf(request, db, language), language),
  homeRegion: homeRegionCode(db),
  scopes: scopeChoices(db, language, publicProjectMessages[language].wholeChain),
}));

export const meta = publicTitle(publicProjectMessages, (words, to) => [words.title, words.description, to.projects()]);

export default pageOf<typeof loader>(ProjectsPage);
