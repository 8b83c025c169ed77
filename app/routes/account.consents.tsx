import { consentVersion } from '../accounts/consents/consent-texts';
import { listConsents, withdrawConsent } from '../accounts/consents/consents.server';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { personalDataMessages } from '../personal-data/messages';
import { withdrawalForm } from '../personal-data/privacy-form';
import { ConsentsPage } from '../personal-data/privacy-pages';
import { readForm } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireActor, (actor, { db }) => ({
  consents: listConsents(db, actor.accountId).map((consent) => ({
    ...consent,
    text: consentVersion(consent.purpose, consent.version),
  })),
}));

/** Withdrawn a moment ago in another window: what was wanted is so. */
export const action = command({
  by: requireActor,
  form: withdrawalForm,
  read: readForm,
  run: (actor, { db, form, occasion }) => void withdrawConsent(db, actor, form.purpose, occasion),
  to: (to) => to.consents(),
});

export const meta = privateTitle((language) => personalDataMessages[language].consents);

export default pageOf<typeof loader>(ConsentsPage);
