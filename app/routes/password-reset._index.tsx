import { z } from 'zod';
import { requestReset } from '../accounts/passwords/password-reset.server';
import { anybody } from '../accounts/permissions/required-actor.server';
import { ResetRequestPage } from '../accounts/passwords/reset-pages';
import { resetRequestForm } from '../accounts/sign-in/sign-in-form';
import { signInMessages } from '../accounts/sign-in/sign-in-messages';
import { paths } from '../paths';
import { readForm } from '../web/form.server';
import { pageOf, publicWords } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { command, view } from '../web/route.server';

export const loader = view(anybody, (_by, { language, request }) => {
  const { sent } = parseQuery(request, z.object({ sent: parameter.choice(['yes']) }), language);
  return { sent: sent === 'yes' };
});

export const action = command({
  by: anybody,
  form: resetRequestForm,
  read: readForm,
  run: (_by, { db, occasion, form }) => requestReset(db, form, occasion),
  to: (to) => to.passwordResetRequest(true),
});

export const meta = publicWords((language) => ({
  title: signInMessages[language].reset.title,
  description: signInMessages[language].reset.purpose,
  address: paths(language).passwordResetRequest(),
}));

export default pageOf<typeof loader, typeof action>(ResetRequestPage);
