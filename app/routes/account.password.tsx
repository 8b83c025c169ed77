import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { passwordForm } from '../accounts/account-form';
import { accountMessages } from '../accounts/account-messages';
import { PasswordPage } from '../accounts/account-pages';
import { changePassword } from '../accounts/passwords/password-change.server';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { paths } from '../paths';
import { readForm, sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { view } from '../web/view.server';

/** What the command calls the fields is not what this page calls them. */
const fieldNames: Readonly<Record<string, string>> = { 'wrong-password': 'current' };

export const loader = view(requireActor, (actor) => ({ email: actor.email }));

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const form = await readForm(request, passwordForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const changed = await changePassword(context.db, actor, form.value, context.occasion);
  if (!changed.ok)
    return sendBack(form.sent, [{ ...changed, field: changed.field && (fieldNames[changed.code] ?? 'next') }]);
  context.session.give(changed.value);
  return redirect(paths(context.language).account());
}

export const meta = privateTitle((language) => accountMessages[language].passwordChange.title);

export default pageOf<typeof loader, typeof action>(PasswordPage);
