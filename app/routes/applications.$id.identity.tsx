import { requireActor } from '../accounts/permissions/required-actor.server';
import { saveIdentity } from '../alliance/applications/application-edit.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { allRegionChoices } from '../region/place-choices.server';
import { identityForm } from '../alliance/applications/section-forms';
import { IdentityPage } from '../alliance/applications/identity-page';
import { requireEditable } from '../alliance/applications/section-route.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireEditable, ({ page }, { db, language }) => ({
  page,
  regions: allRegionChoices(db, language),
}));

export const action = command({
  by: requireActor,
  form: identityForm,
  run: (actor, { db, id, form: { revision, ...identity }, occasion }) =>
    saveIdentity(db, actor, { id, revision }, identity, occasion),
  to: (to, { id }) => to.application(id),
});

export const meta = privateTitle((language) => applicationMessages[language].sections.identity);

export default pageOf<typeof loader, typeof action>(IdentityPage);
