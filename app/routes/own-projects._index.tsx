import { requireActor } from '../accounts/permissions/required-actor.server';
import { projectMessages } from '../projects/messages';
import { OwnProjectsPage } from '../projects/own-projects-page';
import { ownPartyChoices, ownProjects } from '../projects/own-projects.server';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, language, now }) => ({
  projects: ownProjects(db, actor, language, now),
  mayBegin: ownPartyChoices(db, actor, language).length > 0,
}));

export const meta = privateTitle((language) => projectMessages[language].own);

export default pageOf<typeof loader>(OwnProjectsPage);
