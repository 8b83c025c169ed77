import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { anybody } from '../accounts/permissions/required-actor.server';
import { resendCode, verifyEmail } from '../accounts/registration.server';
import { codeForm } from '../accounts/sign-in/sign-in-form';
import { signInMessages } from '../accounts/sign-in/sign-in-messages';
import { RegistrationCodePage } from '../accounts/registration-pages';
import { paths } from '../paths';
import { shortForm } from '../web/form-limits';
import { formOf, sendBack } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { returnAddress } from '../web/return-address';
import { view } from '../web/route.server';
import { sentForm } from '../web/sent-form.server';

const parameters = z.object({
  token: parameter.text(100),
  again: parameter.choice(['yes']),
  next: parameter.text(2000),
});

export const loader = view(anybody, (_by, { language, request }) => {
  const { token, again, next } = parseQuery(request, parameters, language);
  if (token === '') throw redirect(paths(language).registration(returnAddress(next)));
  return { token, next: returnAddress(next), sentAgain: again === 'yes' };
});

export async function action({ request, context }: ActionFunctionArgs) {
  const { language } = context.occasion;
  const query = parseQuery(request, parameters, language);
  const { token } = query;
  const next = returnAddress(query.next);
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
