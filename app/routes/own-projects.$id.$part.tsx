import { requireActor } from '../accounts/permissions/required-actor.server';
import { projectMessages } from '../projects/messages';
import { OwnProjectPage } from '../projects/own-project-page';
import { findOwnProject } from '../projects/own-project-view.server';
import { partForm, projectParts } from '../projects/project-parts';
import { takePart } from '../projects/project-parts.server';
import type { Asked } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

/** Somebody of one of its parties, and their project in the address; a 404 for any other. */
function requireOwn(asked: Asked) {
  const actor = requireActor(asked);
  const { db, id, language, now, choice } = asked;
  choice('part', projectParts);
  return { actor, view: requireOk(findOwnProject(db, actor, id, language, now)) };
}

/** The project's page, for who follows the address; a part is sent by its form. */
export const loader = view(requireOwn, ({ view }) => ({ view }));

export const action = command({
  by: requireOwn,
  form: partForm,
  run: ({ actor, view: { id, me } }, { db, choice, form, sent, occasion }) =>
    takePart(db, actor, choice('part', projectParts), { id, partyId: me.id }, { form, sent }, occasion),
  to: (to, { id, choice }) => (choice('part', projectParts) === 'draft' ? to.ownProjects() : to.ownProject(id)),
});

export const meta = privateTitle<typeof loader>(
  (language, { data }) => data?.view.title || projectMessages[language].title,
);

export default pageOf<typeof loader, typeof action>(OwnProjectPage);
