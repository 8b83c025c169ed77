import { redirect } from '@remix-run/node';
import { consentTextAt } from '../accounts/consents/consent-texts';
import { RegistrationPage } from '../accounts/registration-pages';
import { register } from '../accounts/registration.server';
import { nextAddress } from '../accounts/sign-in/next-address';
import { registrationForm } from '../accounts/sign-in/sign-in-form';
import { signInMessages } from '../accounts/sign-in/sign-in-messages';
import { paths } from '../paths';
import { readForm } from '../web/form.server';
import { pageOf, publicTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(nextAddress, (next, { language, occasion, context }) => {
  if (context.actor) throw redirect(next ?? paths(language).account());
  return { next, consent: consentTextAt('account', occasion.now) };
});

export const action = command({
  by: nextAddress,
  form: registrationForm,
  read: readForm,
  run: (_by, { db, occasion, form }) => register(db, form, occasion),
  to: (to, { who: next, value }) => to.registrationCode(value.token, false, next),
});

export const meta = publicTitle(signInMessages, (words, to) => [
  words.registration.title,
  words.registration.purpose,
  to.registration(),
]);

export default pageOf<typeof loader, typeof action>(RegistrationPage);
