import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { passwordForm } from '../accounts/account-form';
import { accountMessages } from '../accounts/account-messages';
import { PasswordPage } from '../accounts/account-pages';
import { changePassword } from '../accounts/passwords/password-change.server';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { paths } from '../paths';
import { readForm, sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

/** What the command calls the fields is not what this page calls them. */
const fieldNames: Readonly<Record<string, string>> = { 'wrong-password': 'current' };

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  return { language: context.language, email: actor.email };
}

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

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => accountMessages[language].passwordChange.title);

export default function PasswordRoute() {
  const { language, email } = useLoaderData<typeof loader>();
  return <PasswordPage language={language} email={email} fault={useActionData<typeof action>() ?? null} />;
}
