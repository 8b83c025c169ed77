import { redirect } from '@remix-run/node';
import { enrolledFactors } from '../accounts/factors/enrolled-factors.server';
import { completeSecondFactor } from '../accounts/factors/second-factors.server';
import { findPendingSignIn } from '../accounts/sessions/sessions.server';
import { nextAddress } from '../accounts/sign-in/next-address';
import { secondFactorForm } from '../accounts/sign-in/sign-in-form';
import { signInMessages } from '../accounts/sign-in/sign-in-messages';
import { SecondFactorPage } from '../accounts/sign-in/sign-in-pages';
import { paths } from '../paths';
import { readForm } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { command, view } from '../web/route.server';

const parameters = { with: parameter.choice(['recovery-code']) };

export const loader = view(nextAddress, (next, { db, language, occasion, query, context }) => {
  const pending = findPendingSignIn(db, context.session.token, occasion.now);
  if (!pending) throw redirect(paths(language).signIn(next));
  const recovery = query(parameters).with === 'recovery-code';
  return { next, recovery, factors: enrolledFactors(db, pending.accountId) };
});

export const action = command({
  by: nextAddress,
  form: secondFactorForm,
  read: readForm,
  run: async (next, { db, context, form, language, occasion }) => {
    const done = await completeSecondFactor(db, context.session.token, form, occasion);
    if (!done.ok && done.code === 'sign-in-expired') throw redirect(paths(language).signIn(next));
    return done;
  },
  session: (session) => session,
  to: (to, { who: next }) => next ?? to.inbox(),
});

export const meta = privateTitle((language) => signInMessages[language].secondFactor.title);

export default pageOf<typeof loader, typeof action>(SecondFactorPage);
