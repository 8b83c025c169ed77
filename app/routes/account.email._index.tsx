import { emailForm } from '../accounts/account-form';
import { accountMessages } from '../accounts/account-messages';
import { EmailPage } from '../accounts/email-change-pages';
import { changeEmail } from '../accounts/email-change.server';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { readForm } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireActor, (actor) => ({ email: actor.email }));

export const action = command({
  by: requireActor,
  form: emailForm,
  read: readForm,
  run: (actor, { db, occasion, form }) => changeEmail(db, actor, form, occasion),
  to: (to, { value }) => to.accountEmailCode(value.token),
});

export const meta = privateTitle((language) => accountMessages[language].emailChange.title);

export default pageOf<typeof loader, typeof action>(EmailPage);
