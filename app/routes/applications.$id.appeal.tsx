import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { requireApplication } from '../alliance/applications/application-page.server';
import { appealForm } from '../alliance/applications/section-forms';
import { AppealPage } from '../alliance/applications/submission-pages';
import { appealDays, appealRefusal } from '../alliance/applications/submission.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { routeNumber } from '../web/route-number';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const { language, page } = requireApplication({ request, context, params });
  if (!page.own || !page.standing.moves.includes('appeal')) throw redirect(paths(language).application(page.id));
  return { language, page, days: appealDays };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const id = routeNumber(params);
  const form = await readFields(request, appealForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const appealed = appealRefusal(context.db, actor, id, form.value.reason, context.occasion);
  return appealed.ok ? redirect(paths(context.language).application(id)) : sendBack(form.sent, [appealed]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => applicationMessages[language].appeal.title);

export default function AppealRoute() {
  const { language, page, days } = useLoaderData<typeof loader>();
  return <AppealPage language={language} page={page} days={days} fault={useActionData<typeof action>() ?? null} />;
}
