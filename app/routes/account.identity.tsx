import { consentTextAt } from '../accounts/consents/consent-texts';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { findIdentity, keepIdentity } from '../personal-data/identity.server';
import { personalDataMessages } from '../personal-data/messages';
import { identityForm } from '../personal-data/privacy-form';
import { IdentityPage } from '../personal-data/privacy-pages';
import { readForm } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db, occasion }) => ({
  identity: findIdentity(db, actor.accountId, occasion.keys),
  consent: consentTextAt('identity', occasion.now),
}));

export const action = command({
  by: requireActor,
  form: identityForm,
  read: readForm,
  run: (actor, { db, occasion, form }) => keepIdentity(db, actor, form, occasion),
  to: (to) => to.accountIdentity(),
});

export const meta = privateTitle((language) => personalDataMessages[language].identity);

export default pageOf<typeof loader, typeof action>(IdentityPage);
