import { data, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { PasskeySignInPage } from '../accounts/factors/passkey-pages';
import { passkeySignInBegun, passkeySignInFinished } from '../accounts/factors/passkey-sign-in.server';
import { nextAddress } from '../accounts/sign-in/next-address';
import { passkeyForm } from '../accounts/sign-in/sign-in-form';
import { signInMessages } from '../accounts/sign-in/sign-in-messages';
import { askedOf } from '../web/asked';
import { signedAnswer } from '../web/form-limits';
import { readForm } from '../web/form.server';
import { privateTitle } from '../web/page';
import { command } from '../web/route.server';

/** The browser has to speak to the authenticator: the only way of signing in that needs script. */
export const handle = { hydrate: true, byScript: true };

export async function loader(args: LoaderFunctionArgs) {
  const { context } = args;
  const { language } = context;
  const next = nextAddress(askedOf(args));
  const begun = await passkeySignInBegun(context.db, context.session.token, context.occasion);
  if (begun.ok) return data({ language, next, options: JSON.stringify(begun.value), refusal: null });
  return data(
    { language, next, options: null, refusal: begun },
    { status: 429, headers: { 'Retry-After': begun.value ?? '60' } },
  );
}

export const action = command({
  by: nextAddress,
  form: passkeyForm,
  read: readForm,
  limits: signedAnswer,
  run: (_next, { db, context, form, occasion }) =>
    passkeySignInFinished(db, context.session.token, form.response as AuthenticationResponseJSON, occasion),
  session: (session) => session,
  to: (to, { who: next }) => next ?? to.inbox(),
});

export const meta = privateTitle((language) => signInMessages[language].passkey.title);

export default function PasskeySignInRoute() {
  const { language, next, options, refusal } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>() ?? (refusal ? { values: {}, refusals: [refusal] } : null);
  return <PasskeySignInPage language={language} next={next} options={options} fault={fault} />;
}
