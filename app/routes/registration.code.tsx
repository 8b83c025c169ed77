import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { resendCode, verifyEmail } from '../accounts/registration.server';
import { nextAddress } from '../accounts/sign-in/next-address';
import { codeForm } from '../accounts/sign-in/sign-in-form';
import { signInMessages } from '../accounts/sign-in/sign-in-messages';
import { RegistrationCodePage } from '../accounts/registration-pages';
import { paths } from '../paths';
import { askedOf } from '../web/asked';
import { shortForm } from '../web/form-limits';
import { formOf, sendBack } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { view } from '../web/route.server';
import { sentForm } from '../web/sent-form.server';

const parameters = { token: parameter.text(100), again: parameter.choice(['yes']) };

export const loader = view(nextAddress, (next, { language, query }) => {
  const { token, again } = query(parameters);
  if (token === '') throw redirect(paths(language).registration(next));
  return { token, next, sentAgain: again === 'yes' };
});

export async function action(args: ActionFunctionArgs) {
  const { request, context, language, query } = askedOf(args);
  const { token } = query(parameters);
  const next = nextAddress({ query });
  const filled = await sentForm(request, shortForm);
  if (filled.has('again')) {
    const sent = resendCode(context.db, token, context.occasion);
    return sent.ok ? redirect(paths(language).registrationCode(token, true, next)) : sendBack(new FormData(), [sent]);
  }
  const form = formOf(filled, codeForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const proved = verifyEmail(context.db, { token, code: form.value.code }, context.occasion);
  if (!proved.ok) return sendBack(form.sent, [proved]);
  context.session.give(proved.value);
  return redirect(next ?? paths(language).account());
}

export const meta = privateTitle((language) => signInMessages[language].registrationCode.title);

export default pageOf<typeof loader, typeof action>(RegistrationCodePage);
