import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor, requireProof } from '../accounts/permissions/required-actor.server';
import { paths } from '../paths';
import { cancelDeletion, deletionDays, findDeletionRequest, requestDeletion } from '../personal-data/deletion.server';
import { personalDataMessages } from '../personal-data/messages';
import { deletionForm } from '../personal-data/privacy-form';
import { DeletionPage } from '../personal-data/privacy-pages';
import { readForm, sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  return {
    language: context.language,
    request: findDeletionRequest(context.db, actor.accountId),
    days: deletionDays,
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = requireProof({ request, context });
  const form = await readForm(request, deletionForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const command = form.value.step === 'ask' ? requestDeletion : cancelDeletion;
  const done = command(context.db, actor, context.occasion);
  return done.ok ? redirect(paths(context.language).accountDeletion()) : sendBack(form.sent, [done]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => personalDataMessages[language].deletion);

export default function DeletionRoute() {
  const { language, request, days } = useLoaderData<typeof loader>();
  return (
    <DeletionPage language={language} request={request} days={days} fault={useActionData<typeof action>() ?? null} />
  );
}
