import { accountMessages } from '../accounts/account-messages';
import { EmailCodePage } from '../accounts/email-change-pages';
import { confirmEmailChange } from '../accounts/email-change.server';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { codeForm } from '../accounts/sign-in/sign-in-form';
import { readForm } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { command, view } from '../web/route.server';

const parameters = { token: parameter.text(100) };

export const loader = view(requireActor, (_by, { query }) => query(parameters));

export const action = command({
  by: requireActor,
  form: codeForm,
  read: readForm,
  run: (actor, { db, query, form, occasion }) =>
    confirmEmailChange(db, actor, { ...query(parameters), code: form.code }, occasion),
  session: (session) => session,
  to: (to) => to.account(),
});

export const meta = privateTitle((language) => accountMessages[language].emailChange.codeTitle);

export default pageOf<typeof loader, typeof action>(EmailCodePage);
