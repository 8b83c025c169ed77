import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { consentTextAt } from '../accounts/consents/consent-texts';
import { anybody } from '../accounts/permissions/required-actor.server';
import { SetupPage } from '../accounts/registration-pages';
import { setupForm } from '../accounts/sign-in/sign-in-form';
import { signInMessages } from '../accounts/sign-in/sign-in-messages';
import { isSetupOpen, setUp } from '../people/setup.server';
import { readForm } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { command } from '../web/route.server';

export function loader({ params, context }: LoaderFunctionArgs) {
  const language = context.language;
  const token = params.token ?? '';
  const open = isSetupOpen(context.db, token, context.occasion.now);
  return data(
    { language, token, open, consent: consentTextAt('account', context.occasion.now) },
    { status: open ? 200 : 410 },
  );
}

export const action = command({
  by: anybody,
  form: setupForm,
  read: readForm,
  run: (_by, { db, text, form: { email, password }, occasion }) =>
    setUp(db, { token: text('token'), email, password }, occasion),
  session: (session) => session,
  to: (to) => to.accountTotp(),
});

export const meta = privateTitle((language) => signInMessages[language].setup.title);

export default pageOf<typeof loader, typeof action>(SetupPage);
