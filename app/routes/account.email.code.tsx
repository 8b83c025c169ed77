import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { accountMessages } from '../accounts/account-messages';
import { EmailCodePage } from '../accounts/account-pages';
import { confirmEmailChange } from '../accounts/email-change.server';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { codeForm } from '../accounts/sign-in/sign-in-form';
import { paths } from '../paths';
import { readForm, sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

const parameters = z.object({ token: parameter.text(100) });

export function loader({ request, context }: LoaderFunctionArgs) {
  requireActor({ request, context });
  const language = context.language;
  return { language, token: parseQuery(request, parameters, language).token };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const { language } = context.occasion;
  const { token } = parseQuery(request, parameters, language);
  const form = await readForm(request, codeForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const changed = confirmEmailChange(context.db, actor, { token, code: form.value.code }, context.occasion);
  if (!changed.ok) return sendBack(form.sent, [changed]);
  context.session.give(changed.value);
  return redirect(paths(language).account());
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => accountMessages[language].emailChange.codeTitle);

export default function EmailCodeRoute() {
  const { language, token } = useLoaderData<typeof loader>();
  return <EmailCodePage language={language} token={token} fault={useActionData<typeof action>() ?? null} />;
}
