import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { accountMessages } from '../accounts/account-messages';
import { EmailCodePage } from '../accounts/email-change-pages';
import { confirmEmailChange } from '../accounts/email-change.server';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { codeForm } from '../accounts/sign-in/sign-in-form';
import { readForm } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { command, view } from '../web/route.server';

const parameters = z.object({ token: parameter.text(100) });

/** Who changes their address, and by which link. */
function changing(args: LoaderFunctionArgs) {
  const actor = requireActor(args);
  return { actor, token: parseQuery(args.request, parameters, args.context.language).token };
}

export const loader = view(changing, ({ token }) => ({ token }));

export const action = command({
  by: changing,
  form: codeForm,
  read: readForm,
  run: ({ actor, token }, { db, form, occasion }) =>
    confirmEmailChange(db, actor, { token, code: form.code }, occasion),
  session: (session) => session,
  to: (to) => to.account(),
});

export const meta = privateTitle((language) => accountMessages[language].emailChange.codeTitle);

export default pageOf<typeof loader, typeof action>(EmailCodePage);
