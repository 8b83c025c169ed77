import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { emailForm } from '../accounts/account-form';
import { accountMessages } from '../accounts/account-messages';
import { EmailPage } from '../accounts/account-pages';
import { changeEmail } from '../accounts/email-change.server';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { paths } from '../paths';
import { readForm, sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  return { language: context.language, email: actor.email };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const form = await readForm(request, emailForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const begun = await changeEmail(context.db, actor, form.value, context.occasion);
  if (!begun.ok) return sendBack(form.sent, [begun]);
  return redirect(paths(context.language).accountEmailCode(begun.value.token));
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => accountMessages[language].emailChange.title);

export default function EmailRoute() {
  const { language, email } = useLoaderData<typeof loader>();
  return <EmailPage language={language} email={email} fault={useActionData<typeof action>() ?? null} />;
}
