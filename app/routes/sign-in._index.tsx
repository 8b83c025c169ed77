import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { anybody } from '../accounts/permissions/required-actor.server';
import { signInForm } from '../accounts/sign-in/sign-in-form';
import { signInMessages } from '../accounts/sign-in/sign-in-messages';
import { SignInPage } from '../accounts/sign-in/sign-in-pages';
import { signIn } from '../accounts/sign-in/sign-in.server';
import { paths } from '../paths';
import { readForm, sendBack } from '../web/form.server';
import { pageOf, publicWords } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { returnAddress } from '../web/return-address';
import { view } from '../web/route.server';

const parameters = z.object({ next: parameter.text(2000), after: parameter.choice(['signed-out', 'password-set']) });

export const loader = view(anybody, (_by, { language, request, context }) => {
  const { next, after } = parseQuery(request, parameters, language);
  if (context.actor) throw redirect(returnAddress(next) ?? paths(language).account());
  return { next: returnAddress(next), notice: after ?? null };
});

export async function action({ request, context }: ActionFunctionArgs) {
  const { language } = context.occasion;
  const to = paths(language);
  const next = returnAddress(parseQuery(request, parameters, language).next);
  const form = await readForm(request, signInForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const outcome = await signIn(context.db, { ...form.value, formerToken: context.session.token }, context.occasion);
  // The right password of an address that still waits for its code: go on where the registration stopped.
  if (!outcome.ok && outcome.code === 'email-unverified' && outcome.value)
    return redirect(to.registrationCode(outcome.value, true, next));
  if (!outcome.ok) return sendBack(form.sent, [outcome]);
  context.session.give(outcome.value);
  return redirect(outcome.value.stage === 'second-factor' ? to.signInSecondFactor(next) : (next ?? to.account()));
}

export const meta = publicWords((language) => ({
  title: signInMessages[language].signIn.title,
  description: signInMessages[language].signIn.purpose,
  address: paths(language).signIn(),
}));

export default pageOf<typeof loader, typeof action>(SignInPage);
