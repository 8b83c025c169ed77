import { requireActor } from '../accounts/permissions/required-actor.server';
import { charterForm, charterOfForm } from '../projects/charter-form';
import { CharterPage } from '../projects/charter-page';
import { charterFormView } from '../projects/charter-view.server';
import { projectMessages } from '../projects/messages';
import { reviseProject } from '../projects/revise.server';
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
  run: ({ actor, view: { id, partyId } }, { db, form, occasion }) => {
    const said = charterOfForm(form);
    if ('refusals' in said) return { ok: false, refusals: said.refusals };
    return reviseProject(db, actor, { id, partyId, revision: form.revision, charter: said.charter }, occasion);
  },
  to: (to, { id }) => to.ownProject(id),
});

export const meta = privateTitle((language) => projectMessages[language].charter.edit);

export default pageOf<typeof loader, typeof action>(CharterPage);
