import { proofForm } from '../accounts/account-form';
import { accountMessages } from '../accounts/account-messages';
import { ProofPage } from '../accounts/passwords/proof-page';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { nextAddress } from '../accounts/sign-in/next-address';
import { reauthenticate } from '../accounts/sign-in/sign-in.server';
import { readForm } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireActor, (_by, asked) => ({ next: nextAddress(asked) }));

export const action = command({
  by: requireActor,
  form: proofForm,
  read: readForm,
  run: (actor, { db, form, occasion }) => reauthenticate(db, actor, form.password, occasion),
  session: (session) => session,
  to: (to, asked) => nextAddress(asked) ?? to.account(),
});

export const meta = privateTitle((language) => accountMessages[language].proof.title);

export default pageOf<typeof loader, typeof action>(ProofPage);
