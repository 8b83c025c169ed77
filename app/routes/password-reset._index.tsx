import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requestReset } from '../accounts/passwords/password-reset.server';
import { ResetRequestPage } from '../accounts/registration-pages';
import { resetRequestForm } from '../accounts/sign-in/sign-in-form';
import { signInMessages } from '../accounts/sign-in/sign-in-messages';
import { paths } from '../paths';
import { readForm, sendBack } from '../web/form.server';
import { pageMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

export function loader({ request, context }: LoaderFunctionArgs) {
  const language = context.language;
  const { sent } = parseQuery(request, z.object({ sent: parameter.choice(['yes']) }), language);
  return { language, sent: sent === 'yes' };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, resetRequestForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const outcome = requestReset(context.db, form.value, context.occasion);
  if (!outcome.ok) return sendBack(form.sent, [outcome]);
  return redirect(paths(context.language).passwordResetRequest(true));
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  pageMeta(location.search, (language) => ({
    title: signInMessages[language].reset.title,
    description: signInMessages[language].reset.purpose,
    address: paths(language).passwordResetRequest(),
  }));

export default function PasswordResetRequestRoute() {
  const { language, sent } = useLoaderData<typeof loader>();
  const fault = useActionData<typeof action>() ?? null;
  return <ResetRequestPage language={language} sent={sent && !fault} fault={fault} />;
}
