import { requireActor } from '../accounts/permissions/required-actor.server';
import { saveDeclaration } from '../alliance/applications/application-edit.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { declarationForm } from '../alliance/applications/section-forms';
import { DeclarationPage } from '../alliance/applications/declaration-page';
import { requireEditable } from '../alliance/applications/section-route.server';
import { pageOf, privateTitle } from '../web/page';
import { command } from '../web/route.server';

export const loader = requireEditable;

export const action = command({
  by: requireActor,
  form: declarationForm,
  run: (actor, { db, id, form: { revision, declaredBy }, occasion }) =>
    saveDeclaration(db, actor, { id, revision }, declaredBy, occasion),
  to: (to, { id }) => to.application(id),
});

export const meta = privateTitle((language) => applicationMessages[language].sections.declaration);

export default pageOf<typeof loader, typeof action>(DeclarationPage);
