import { requireActor } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { segmentChoices } from '../region/place-choices.server';
import { saveCapability } from '../alliance/applications/capability-edit.server';
import { capabilityForm } from '../alliance/applications/section-forms';
import { requireEditable } from '../alliance/applications/section-route.server';
import { CapabilitiesPage } from '../alliance/profile/capabilities-page';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireEditable, ({ page }, { db, language }) => ({
  page,
  segments: segmentChoices(db, language),
}));

export const action = command({
  by: requireActor,
  form: capabilityForm,
  run: (actor, { db, id, form: { revision, ...capability }, occasion }) =>
    saveCapability(db, actor, { id, revision }, capability, occasion),
  to: (to, { id, form }) => to.applicationCapability(id, form.segmentId),
});

export const meta = privateTitle((language) => applicationMessages[language].sections.capabilities);

export default pageOf<typeof loader, typeof action>(CapabilitiesPage);
