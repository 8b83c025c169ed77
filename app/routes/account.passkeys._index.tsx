import { redirect } from '@remix-run/node';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { newPasskeyForm } from '../accounts/account-form';
import { accountMessages } from '../accounts/account-messages';
import { addPasskey, beginPasskey, listPasskeys } from '../accounts/factors/passkey-enrolment.server';
import { PasskeysPage } from '../accounts/factors/passkey-pages';
import { requireProof } from '../accounts/permissions/required-actor.server';
import { paths } from '../paths';
import { signedAnswer } from '../web/form-limits';
import { readForm } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

/** The browser has to speak to the authenticator. */
export const handle = { hydrate: true, byScript: true };

export const loader = view(requireProof, async (actor, { db, language, occasion }) => {
  const begun = await beginPasskey(db, actor, occasion);
  if (!begun.ok) throw redirect(paths(language).accountProof(paths(language).accountPasskeys()));
  return { passkeys: listPasskeys(db, actor.accountId), options: JSON.stringify(begun.value) };
});

export const action = command({
  by: requireProof,
  form: newPasskeyForm,
  read: readForm,
  limits: signedAnswer,
  run: (actor, { db, form: { name, response }, occasion }) =>
    addPasskey(db, actor, { name, response: response as RegistrationResponseJSON }, occasion),
  session: ({ session }) => session,
  show: ({ value: { recoveryCodes }, language }) =>
    recoveryCodes ? { recoveryCodes } : redirect(paths(language).accountPasskeys()),
});

export const meta = privateTitle((language) => accountMessages[language].passkeys.title);

export default pageOf<typeof loader, typeof action>(PasskeysPage);
