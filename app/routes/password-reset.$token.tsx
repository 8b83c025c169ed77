import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { deviceCookie } from '../accounts/sign-in/known-devices.server';
import { findReset, resetPassword } from '../accounts/passwords/password-reset.server';
import { NewPasswordPage } from '../accounts/registration-pages';
import { newPasswordForm } from '../accounts/sign-in/sign-in-form';
import { signInMessages } from '../accounts/sign-in/sign-in-messages';
import { paths } from '../paths';
import { readForm, sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

export function loader({ params, context }: LoaderFunctionArgs) {
  const language = context.language;
  const token = params.token ?? '';
  const reset = findReset(context.db, token, context.occasion.now);
  return data({ language, token, email: reset?.email ?? null }, { status: reset ? 200 : 410 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const form = await readForm(request, newPasswordForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const outcome = await resetPassword(
    context.db,
    { token: params.token ?? '', password: form.value.password },
    context.occasion,
  );
  if (!outcome.ok) return sendBack(form.sent, [outcome]);
  context.session.take();
  return redirect(paths(context.language).signIn(null, 'password-set'), {
    headers: { 'Set-Cookie': deviceCookie(outcome.value.device) },
  });
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => signInMessages[language].reset.newTitle);

export default function PasswordResetRoute() {
  const { language, token, email } = useLoaderData<typeof loader>();
  return (
    <NewPasswordPage language={language} token={token} email={email} fault={useActionData<typeof action>() ?? null} />
  );
}
