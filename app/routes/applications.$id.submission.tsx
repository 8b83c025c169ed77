import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { requireApplication } from '../alliance/applications/application-page.server';
import { submissionForm } from '../alliance/applications/section-forms';
import { SubmissionPage } from '../alliance/applications/submission-pages';
import { submitApplication } from '../alliance/applications/submission.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { routeNumber } from '../web/route-number';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const { language, page } = requireApplication({ request, context, params });
  if (!page.own || !page.standing.moves.includes('submit')) throw redirect(paths(language).application(page.id));
  return { language, page };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const id = routeNumber(params);
  const form = await readFields(request, submissionForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const submitted = submitApplication(context.db, actor, { id, revision: form.value.revision }, context.occasion);
  return submitted.ok ? redirect(paths(context.language).application(id)) : sendBack(form.sent, [submitted]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => applicationMessages[language].submission.title);

export default function SubmissionRoute() {
  const { language, page } = useLoaderData<typeof loader>();
  return <SubmissionPage language={language} page={page} fault={useActionData<typeof action>() ?? null} />;
}
