import { redirect } from '@remix-run/node';
import { z } from 'zod';
import { enrolledFactors } from '../accounts/factors/enrolled-factors.server';
import { completeSecondFactor } from '../accounts/factors/second-factors.server';
import { anybody } from '../accounts/permissions/required-actor.server';
import { findPendingSignIn } from '../accounts/sessions/sessions.server';
import { secondFactorForm } from '../accounts/sign-in/sign-in-form';
import { signInMessages } from '../accounts/sign-in/sign-in-messages';
import { SecondFactorPage } from '../accounts/sign-in/sign-in-pages';
import { paths } from '../paths';
import { readForm } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { returnAddress } from '../web/return-address';
import { command, view } from '../web/route.server';

const parameters = z.object({ next: parameter.text(2000), with: parameter.choice(['recovery-code']) });

export const loader = view(anybody, (_by, { db, language, occasion, request, context }) => {
  const query = parseQuery(request, parameters, language);
  const next = returnAddress(query.next);
  const pending = findPendingSignIn(db, context.session.token, occasion.now);
  if (!pending) throw redirect(paths(language).signIn(next));
  return { next, recovery: query.with === 'recovery-code', factors: enrolledFactors(db, pending.accountId) };
});

export const action = command({
  by: (args) => returnAddress(parseQuery(args.request, parameters, args.context.language).next),
  form: secondFactorForm,
  read: readForm,
  run: async (next, { db, context, form, language, occasion }) => {
    const done = await completeSecondFactor(db, context.session.token, form, occasion);
    if (!done.ok && done.code === 'sign-in-expired') throw redirect(paths(language).signIn(next));
    return done;
  },
  session: (session) => session,
  to: (to, { who: next }) => next ?? to.account(),
});

export const meta = privateTitle((language) => signInMessages[language].secondFactor.title);

export default pageOf<typeof loader, typeof action>(SecondFactorPage);
