import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { paths } from '../paths';
import { consentVersion } from '../accounts/consents/consent-texts';
import { listConsents, withdrawConsent } from '../accounts/consents/consents.server';
import { personalDataMessages } from '../personal-data/messages';
import { withdrawalForm } from '../personal-data/privacy-form';
import { ConsentsPage } from '../personal-data/privacy-pages';
import { readForm, sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  const consents = listConsents(context.db, actor.accountId).map((consent) => ({
    ...consent,
    text: consentVersion(consent.purpose, consent.version),
  }));
  return { language: context.language, consents };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const form = await readForm(request, withdrawalForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  withdrawConsent(context.db, actor, form.value.purpose, context.occasion);
  // Withdrawn a moment ago in another window: what was wanted is so.
  return redirect(paths(context.language).consents());
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => personalDataMessages[language].consents);

export default function ConsentsRoute() {
  const { language, consents } = useLoaderData<typeof loader>();
  return <ConsentsPage language={language} consents={consents} />;
}
