import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { proofForm } from '../accounts/account-form';
import { accountMessages } from '../accounts/account-messages';
import { ProofPage } from '../accounts/passwords/proof-page';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { reauthenticate } from '../accounts/sign-in/sign-in.server';
import { readForm } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { returnAddress } from '../web/return-address';
import { command, view } from '../web/route.server';

const parameters = z.object({ next: parameter.text(2000) });

/** Who proves who they are, and where they go on. */
function proving(args: LoaderFunctionArgs) {
  const actor = requireActor(args);
  return { actor, next: returnAddress(parseQuery(args.request, parameters, args.context.language).next) };
}

export const loader = view(proving, ({ next }) => ({ next }));

export const action = command({
  by: proving,
  form: proofForm,
  read: readForm,
  run: ({ actor }, { db, form, occasion }) => reauthenticate(db, actor, form.password, occasion),
  session: (session) => session,
  to: (to, { who: { next } }) => next ?? to.account(),
});

export const meta = privateTitle((language) => accountMessages[language].proof.title);

export default pageOf<typeof loader, typeof action>(ProofPage);
