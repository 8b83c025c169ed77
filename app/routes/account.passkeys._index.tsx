import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { newPasskeyForm } from '../accounts/account-form';
import { accountMessages } from '../accounts/account-messages';
import { addPasskey, beginPasskey, listPasskeys } from '../accounts/factors/passkey-enrolment.server';
import { PasskeysPage } from '../accounts/factors/passkey-pages';
import { requireProof } from '../accounts/permissions/required-actor.server';
import { paths } from '../paths';
import { signedAnswer } from '../web/form-limits';
import { readForm, sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { view } from '../web/view.server';

/** The browser has to speak to the authenticator. */
export const handle = { hydrate: true };

export const loader = view(requireProof, async (actor, { db, language, occasion }) => {
  const begun = await beginPasskey(db, actor, occasion);
  if (!begun.ok) throw redirect(paths(language).accountProof(paths(language).accountPasskeys()));
  return { passkeys: listPasskeys(db, actor.accountId), options: JSON.stringify(begun.value) };
});

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireProof({ request, context });
  const form = await readForm(request, newPasskeyForm, signedAnswer);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const added = await addPasskey(
    context.db,
    actor,
    { name: form.value.name, response: form.value.response as RegistrationResponseJSON },
    context.occasion,
  );
  if (!added.ok) return sendBack(form.sent, [added]);
  context.session.give(added.value.session);
  return added.value.recoveryCodes
    ? { recoveryCodes: added.value.recoveryCodes }
    : redirect(paths(context.language).accountPasskeys());
}

export const meta = privateTitle((language) => accountMessages[language].passkeys.title);

export default function PasskeysRoute() {
  const { language, passkeys, options } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const codes = answer && 'recoveryCodes' in answer ? answer.recoveryCodes : undefined;
  return (
    <PasskeysPage
      language={language}
      passkeys={passkeys}
      options={options}
      recoveryCodes={codes}
      fault={answer && 'refusals' in answer ? answer : null}
    />
  );
}
