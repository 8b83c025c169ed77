import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { consentVersion } from '../accounts/consents/consent-texts';
import { listConsents, withdrawConsent } from '../accounts/consents/consents.server';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { paths } from '../paths';
import { personalDataMessages } from '../personal-data/messages';
import { withdrawalForm } from '../personal-data/privacy-form';
import { ConsentsPage } from '../personal-data/privacy-pages';
import { readForm, sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { view } from '../web/view.server';

export const loader = view(requireActor, (actor, { db }) => {
  const consents = listConsents(db, actor.accountId).map((consent) => ({
    ...consent,
    text: consentVersion(consent.purpose, consent.version),
  }));
  return { consents };
});

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const form = await readForm(request, withdrawalForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  withdrawConsent(context.db, actor, form.value.purpose, context.occasion);
  // Withdrawn a moment ago in another window: what was wanted is so.
  return redirect(paths(context.language).consents());
}

export const meta = privateTitle((language) => personalDataMessages[language].consents);

export default pageOf<typeof loader>(ConsentsPage);
