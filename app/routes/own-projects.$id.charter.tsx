import { requireActor } from '../accounts/permissions/required-actor.server';
import { charterForm } from '../projects/charter-form';
import { CharterPage } from '../projects/charter-page';
import { charterFormView } from '../projects/charter-view.server';
import { projectMessages } from '../projects/messages';
import { saveCharter } from '../projects/charter-saving.server';
import type { Asked } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

/** Somebody of the party that leads, and the charter in the address; a 404 for any other. */
function requireCharter(asked: Asked) {
  const actor = requireActor(asked);
  const { db, id, language, now } = asked;
  return { actor, view: requireOk(charterFormView(db, actor, id, language, now)) };
}

export const loader = view(requireCharter, ({ view }) => ({ view }));

export const action = command({
  by: requireCharter,
  form: charterForm,
  run: ({ actor, view }, { db, form, sent, occasion }) => saveCharter(db, actor, view, { form, sent }, occasion),
  to: (to, { id }) => to.ownProject(id),
});

export const meta = privateTitle((language) => projectMessages[language].charter.edit);

export default pageOf<typeof loader, typeof action>(CharterPage);
