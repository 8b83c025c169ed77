import { redirect } from '@remix-run/node';
import { consentTextAt } from '../accounts/consents/consent-texts';
import { anybody } from '../accounts/permissions/required-actor.server';
import { RegistrationPage } from '../accounts/registration-pages';
import { register } from '../accounts/registration.server';
import { registrationForm } from '../accounts/sign-in/sign-in-form';
import { signInMessages } from '../accounts/sign-in/sign-in-messages';
import { paths } from '../paths';
import { readForm } from '../web/form.server';
import { pageOf, publicWords } from '../web/page';
import { returnAddress } from '../web/return-address';
import { command, view } from '../web/route.server';

export const loader = view(anybody, (_by, { language, occasion, request, context }) => {
  const next = nextOf(request);
  if (context.actor) throw redirect(next ?? paths(language).account());
  return { next, consent: consentTextAt('account', occasion.now) };
});

export const action = command({
  by: anybody,
  form: registrationForm,
  read: readForm,
  run: (_by, { db, occasion, form }) => register(db, form, occasion),
  to: (to, { request, value }) => to.registrationCode(value.token, false, nextOf(request)),
});

/** Where to go on once the address is proved. */
function nextOf(request: Request): string | null {
  return returnAddress(new URL(request.url).searchParams.get('next'));
}

export const meta = publicWords((language) => ({
  title: signInMessages[language].registration.title,
  description: signInMessages[language].registration.purpose,
  address: paths(language).registration(),
}));

export default pageOf<typeof loader, typeof action>(RegistrationPage);
