import { requireActor } from '../accounts/permissions/required-actor.server';
import { saveConsent } from '../alliance/applications/application-edit.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { consentForm } from '../alliance/applications/section-forms';
import { ConsentPage } from '../alliance/applications/consent-page';
import { requireEditable } from '../alliance/applications/section-route.server';
import { pageOf, privateTitle } from '../web/page';
import { command } from '../web/route.server';

export const loader = requireEditable;

export const action = command({
  by: requireActor,
  form: consentForm,
  run: (actor, { db, id, form: { revision, consent }, occasion }) =>
    saveConsent(db, actor, { id, revision }, consent === 'yes', occasion),
  to: (to, { id }) => to.application(id),
});

export const meta = privateTitle((language) => applicationMessages[language].sections.consent);

export default pageOf<typeof loader, typeof action>(ConsentPage);
