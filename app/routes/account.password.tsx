import { passwordForm } from '../accounts/account-form';
import { accountMessages } from '../accounts/account-messages';
import { PasswordPage } from '../accounts/passwords/password-page';
import { changePassword } from '../accounts/passwords/password-change.server';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { readForm } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

/** What the command calls the fields is not what this page calls them. */
const fieldNames: Readonly<Record<string, string>> = { 'wrong-password': 'current' };

export const loader = view(requireActor, (actor) => ({ email: actor.email }));

export const action = command({
  by: requireActor,
  form: passwordForm,
  read: readForm,
  run: async (actor, { db, form, occasion }) => {
    const changed = await changePassword(db, actor, form, occasion);
    return changed.ok ? changed : { ...changed, field: changed.field && (fieldNames[changed.code] ?? 'next') };
  },
  session: (session) => session,
  to: (to) => to.account(),
});

export const meta = privateTitle((language) => accountMessages[language].passwordChange.title);

export default pageOf<typeof loader, typeof action>(PasswordPage);
