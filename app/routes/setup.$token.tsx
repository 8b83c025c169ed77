import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { SetupPage } from '../accounts/registration-pages';
import { isSetupOpen, setUp } from '../people/setup.server';
import { setupForm } from '../accounts/sign-in/sign-in-form';
import { signInMessages } from '../accounts/sign-in/sign-in-messages';
import { paths } from '../paths';
import { consentTextAt } from '../accounts/consents/consent-texts';
import { readForm, sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

export function loader({ params, context }: LoaderFunctionArgs) {
  const language = context.language;
  const token = params.token ?? '';
  const open = isSetupOpen(context.db, token, context.occasion.now);
  return data(
    { language, token, open, consent: consentTextAt('account', context.occasion.now) },
    { status: open ? 200 : 410 },
  );
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request, setupForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const { email, password } = form.value;
  const outcome = await setUp(context.db, { token: params.token ?? '', email, password }, context.occasion);
  if (!outcome.ok) return sendBack(form.sent, [outcome]);
  context.session.give(outcome.value);
  return redirect(paths(context.language).accountTotp());
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => signInMessages[language].setup.title);

export default function SetupRoute() {
  const { language, token, open, consent } = useLoaderData<typeof loader>();
  return (
    <SetupPage
      language={language}
      token={token}
      open={open}
      consent={consent}
      fault={useActionData<typeof action>() ?? null}
    />
  );
}
