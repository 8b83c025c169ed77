import { requireDesk } from '../accounts/permissions/required-desk.server';
import { certificationDesk } from '../certification-desk/desk-view.server';
import { SchemeDeskListPage } from '../certification-desk/scheme-desk-list';
import { schemeMoveForm } from '../certification/schemes/scheme-move-form';
import { moveScheme } from '../certification/schemes/scheme-adoption.server';
import { schemeEditMessages } from '../certification/schemes/scheme-edit-messages';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireDesk, (actor, { db, language, now }) => ({
  desk: certificationDesk(db, actor, language, now),
}));

export const action = command({
  by: requireDesk,
  form: schemeMoveForm,
  run: (actor, { db, occasion, form }) => moveScheme(db, actor, form, occasion),
  to: (to) => to.certificationDeskSchemes(),
});

export const meta = privateTitle((language) => schemeEditMessages[language].listTitle);

export default pageOf<typeof loader, typeof action>(SchemeDeskListPage);
