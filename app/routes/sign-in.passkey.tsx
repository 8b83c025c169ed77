import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { z } from 'zod';
import { PasskeySignInPage } from '../accounts/factors/passkey-pages';
import { passkeySignInBegun, passkeySignInFinished } from '../accounts/factors/passkey-sign-in.server';
import { passkeyForm } from '../accounts/sign-in/sign-in-form';
import { signInMessages } from '../accounts/sign-in/sign-in-messages';
import { paths } from '../paths';
import { signedAnswer } from '../web/form-limits';
import { readForm, sendBack } from '../web/form.server';
import { privateTitle } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';
import { returnAddress } from '../web/return-address';

/** The browser has to speak to the authenticator: the only way of signing in that needs script. */
export const handle = { hydrate: true };

const parameters = z.object({ next: parameter.text(2000) });

export async function loader({ request, context }: LoaderFunctionArgs) {
  const language = context.language;
  const next = returnAddress(parseQuery(request, parameters, language).next);
  const begun = await passkeySignInBegun(context.db, context.session.token, context.occasion);
  if (begun.ok) return data({ language, next, options: JSON.stringify(begun.value), refusal: null });
  return data(
    { language, next, options: null, refusal: begun },
    { status: 429, headers: { 'Retry-After': begun.value ?? '60' } },
  );
}

export async function action({ request, context }: ActionFunctionArgs) {
  const to = paths(context.language);
  const next = returnAddress(parseQuery(request, parameters, context.language).next);
  const form = await readForm(request, passkeyForm, signedAnswer);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const outcome = await passkeySignInFinished(
    context.db,
    context.session.token,
    form.value.response as AuthenticationResponseJSON,
    context.occasion,
  );
  if (!outcome.ok) return sendBack(form.sent, [outcome]);
  context.session.give(outcome.value);
  return redirect(next ?? to.account());
}

export const meta = privateTitle((language) => signInMessages[language].passkey.title);

export default function PasskeySignInRoute() {
  const { language, next, options, refusal } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>() ?? (refusal ? { values: {}, refusals: [refusal] } : null);
  return <PasskeySignInPage language={language} next={next} options={options} fault={fault} />;
}
