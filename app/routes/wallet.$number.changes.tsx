import { requireActor } from '../accounts/permissions/required-actor.server';
import { changeMessages } from '../issuing-desk/change-messages';
import { changeFromWallet, changesView } from '../issuing-desk/change-view.server';
import { ChangesPage } from '../issuing-desk/changes-page';
import { changeForm } from '../issuing-desk/desk-forms';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

/** One's own certificate: renewal, correction, another name. */
export const loader = view(requireActor, (actor, { db, language, now, text }) => ({
  changes: requireOk(changesView(db, actor, text('number'), language, now)),
}));

export const action = command({
  by: requireActor,
  form: changeForm,
  run: (actor, { db, occasion, text, form }) => changeFromWallet(db, actor, text('number'), form, occasion),
  to: (to, { text }) => to.certificateChanges(text('number')),
});

export const meta = privateTitle((language) => changeMessages[language].title);

export default pageOf<typeof loader, typeof action>(ChangesPage);
