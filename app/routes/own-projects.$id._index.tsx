import { requireActor } from '../accounts/permissions/required-actor.server';
import { projectMessages } from '../projects/messages';
import { OwnProjectPage } from '../projects/own-project-page';
import { findOwnProject } from '../projects/own-project-view.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, id, language, now }) => ({
  view: requireOk(findOwnProject(db, actor, id, language, now)),
}));

export const meta = privateTitle<typeof loader>(
  (language, { data }) => data?.view.title || projectMessages[language].title,
);

export default pageOf<typeof loader>(OwnProjectPage);
