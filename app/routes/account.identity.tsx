import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { paths } from '../paths';
import { consentTextAt } from '../accounts/consents/consent-texts';
import { findIdentity, keepIdentity } from '../personal-data/identity.server';
import { personalDataMessages } from '../personal-data/messages';
import { identityForm } from '../personal-data/privacy-form';
import { IdentityPage } from '../personal-data/privacy-pages';
import { readForm, sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  const { db, occasion } = context;
  return {
    language: context.language,
    identity: findIdentity(db, actor.accountId, occasion.keys),
    consent: consentTextAt('identity', occasion.now),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const form = await readForm(request, identityForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const kept = keepIdentity(context.db, actor, form.value, context.occasion);
  return kept.ok ? redirect(paths(context.language).accountIdentity()) : sendBack(form.sent, [kept]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => personalDataMessages[language].identity);

export default function IdentityRoute() {
  const { language, identity, consent } = useLoaderData<typeof loader>();
  return (
    <IdentityPage
      language={language}
      identity={identity}
      consent={consent}
      fault={useActionData<typeof action>() ?? null}
    />
  );
}
