import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { register } from '../accounts/registration.server';
import { RegistrationPage } from '../accounts/registration-pages';
import { registrationForm } from '../accounts/sign-in/sign-in-form';
import { signInMessages } from '../accounts/sign-in/sign-in-messages';
import { paths } from '../paths';
import { consentTextAt } from '../accounts/consents/consent-texts';
import { readForm, sendBack } from '../web/form.server';
import { pageMeta } from '../web/page-meta';
import { returnAddress } from '../web/return-address';

export function loader({ request, context }: LoaderFunctionArgs) {
  const language = context.language;
  const next = nextOf(request);
  if (context.actor) throw redirect(next ?? paths(language).account());
  return { language, next, consent: consentTextAt('account', context.occasion.now) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, registrationForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const begun = await register(context.db, form.value, context.occasion);
  if (!begun.ok) return sendBack(form.sent, [begun]);
  return redirect(paths(context.language).registrationCode(begun.value.token, false, nextOf(request)));
}

/** Where to go on once the address is proved. */
function nextOf(request: Request): string | null {
  return returnAddress(new URL(request.url).searchParams.get('next'));
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  pageMeta(location.search, (language) => ({
    title: signInMessages[language].registration.title,
    description: signInMessages[language].registration.purpose,
    address: paths(language).registration(),
  }));

export default function RegistrationRoute() {
  const { language, next, consent } = useLoaderData<typeof loader>();
  return (
    <RegistrationPage
      language={language}
      consent={consent}
      next={next}
      fault={useActionData<typeof action>() ?? null}
    />
  );
}
