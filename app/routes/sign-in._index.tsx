import { redirect } from '@remix-run/node';
import { nextAddress } from '../accounts/sign-in/next-address';
import { signInForm } from '../accounts/sign-in/sign-in-form';
import { signInMessages } from '../accounts/sign-in/sign-in-messages';
import { SignInPage } from '../accounts/sign-in/sign-in-pages';
import { signIn } from '../accounts/sign-in/sign-in.server';
import { paths } from '../paths';
import { readForm } from '../web/form.server';
import { pageOf, publicTitle } from '../web/page';
import { parameter } from '../web/query';
import { command, view } from '../web/route.server';

const parameters = { after: parameter.choice(['signed-out', 'password-set', 'form-kept']) };

export const loader = view(nextAddress, (next, { language, query, context }) => {
  if (context.actor) throw redirect(next ?? paths(language).inbox());
  return { next, notice: query(parameters).after ?? null };
});

export const action = command({
  by: nextAddress,
  form: signInForm,
  read: readForm,
  run: async (next, { db, context, language, form, occasion }) => {
    const outcome = await signIn(db, { ...form, formerToken: context.session.token }, occasion);
    // The right password of an address that still waits for its code: go on where the registration stopped.
    if (!outcome.ok && outcome.code === 'email-unverified' && outcome.value)
      throw redirect(paths(language).registrationCode(outcome.value, true, next));
    return outcome;
  },
  session: (session) => session,
  to: (to, { who: next, value }) =>
    value.stage === 'second-factor' ? to.signInSecondFactor(next) : (next ?? to.inbox()),
});

export const meta = publicTitle(signInMessages, (words, to) => [words.signIn.title, words.signIn.purpose, to.signIn()]);

export default pageOf<typeof loader, typeof action>(SignInPage);
