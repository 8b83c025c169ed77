import { schemeMoveRequest } from '../certification/schemes/scheme-move-form';
import { SchemeDeskPage } from '../certification/schemes/scheme-desk-page';
import { schemeDesk } from '../certification/schemes/scheme-desk.server';
import { schemeEditMessages } from '../certification/schemes/scheme-edit-messages';
import { requireSchemeDesk } from '../certification/schemes/scheme-edit.server';
import { moveSchemeBy } from '../certification/schemes/scheme-move.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

export const loader = view(requireSchemeDesk, ({ actor, of }, { db, language, now }) => ({
  desk: requireOk(schemeDesk(db, of, { actor, language, now })),
}));

export const action = command({
  by: requireSchemeDesk,
  form: schemeMoveRequest,
  run: ({ actor, of }, { db, occasion, form }) => moveSchemeBy(db, actor, of, form, occasion),
  to: (to, { who: { of } }) => to.schemeDesk(of.occupationId, of.level),
});

export const meta = privateTitle<typeof loader>(
  (language, { data }) => data?.desk.title ?? schemeEditMessages[language].listTitle,
);

export default pageOf<typeof loader, typeof action>(SchemeDeskPage);
