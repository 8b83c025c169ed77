import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { findReset, resetPassword } from '../accounts/passwords/password-reset.server';
import { NewPasswordPage } from '../accounts/passwords/reset-pages';
import { deviceCookie } from '../accounts/sign-in/known-devices.server';
import { newPasswordForm } from '../accounts/sign-in/sign-in-form';
import { signInMessages } from '../accounts/sign-in/sign-in-messages';
import { paths } from '../paths';
import { readForm, sendBack } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';

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

export const meta = privateTitle((language) => signInMessages[language].reset.newTitle);

export default pageOf<typeof loader, typeof action>(NewPasswordPage);
