import { requestReset } from '../accounts/passwords/password-reset.server';
import { anybody } from '../accounts/permissions/required-actor.server';
import { ResetRequestPage } from '../accounts/passwords/reset-pages';
import { resetRequestForm } from '../accounts/sign-in/sign-in-form';
import { signInMessages } from '../accounts/sign-in/sign-in-messages';
import { readForm } from '../web/form.server';
import { pageOf, publicTitle } from '../web/page';
import { parameter } from '../web/query';
import { command, view } from '../web/route.server';

export const loader = view(anybody, (_by, { query }) => {
  const { sent } = query({ sent: parameter.choice(['yes']) });
  return { sent: sent === 'yes' };
});

export const action = command({
  by: anybody,
  form: resetRequestForm,
  read: readForm,
  run: (_by, { db, occasion, form }) => requestReset(db, form, occasion),
  to: (to) => to.passwordResetRequest(true),
});

export const meta = publicTitle(signInMessages, (words, to) => [
  words.reset.title,
  words.reset.purpose,
  to.passwordResetRequest(),
]);

export default pageOf<typeof loader, typeof action>(ResetRequestPage);
