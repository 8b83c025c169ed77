import { requireDesk } from '../accounts/permissions/required-desk.server';
import { decideAtDesk, deskForm } from '../projects/desk-decision.server';
import { DeskProjectPage } from '../projects/desk-projects-page';
import { findDeskProject } from '../projects/desk-projects.server';
import { projectMessages } from '../projects/messages';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, id, language, now }) => ({
  view: requireOk(findDeskProject(db, actor, id, language, now)),
}));

export const action = command({
  by: requireDesk,
  form: deskForm,
  run: (actor, { db, id, form, occasion }) => decideAtDesk(db, actor, id, form, occasion),
  to: (to, { id }) => to.deskProject(id),
});

export const meta = privateTitle<typeof loader>(
  (language, { data }) => data?.view.title ?? projectMessages[language].desk.title,
);

export default pageOf<typeof loader, typeof action>(DeskProjectPage);
