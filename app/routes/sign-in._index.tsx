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
import { isKept } from '../web/unsent-forms.server';

const parameters = {
  after: parameter.choice(['signed-out', 'password-set', 'form-kept']),
  kept: parameter.text(200),
};

export const loader = view(nextAddress, (next, { db, language, occasion, query, context }) => {
  if (context.actor) throw redirect(next ?? paths(language).inbox());
  const { after = null, kept } = query(parameters);
  // An address is anybody's word: that something waits is said only where it does.
  return { next, notice: after === 'form-kept' && !isKept(db, kept, occasion) ? null : after };
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
