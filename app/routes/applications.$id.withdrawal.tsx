import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { requireApplication } from '../alliance/applications/application-page.server';
import { WithdrawalPage } from '../alliance/applications/submission-pages';
import { withdrawApplication } from '../alliance/applications/submission.server';
import { paths } from '../paths';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { sentForm } from '../web/sent-form.server';
import { routeNumber } from '../web/route-number';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const { language, page } = requireApplication({ request, context, params });
  if (!page.own || !page.standing.moves.includes('withdraw')) throw redirect(paths(language).application(page.id));
  return { language, page };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  await sentForm(request);
  const id = routeNumber(params);
  const withdrawn = withdrawApplication(context.db, actor, id, context.occasion);
  return withdrawn.ok ? redirect(paths(context.language).application(id)) : sendBack(new FormData(), [withdrawn]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => applicationMessages[language].withdrawal.title);

export default function WithdrawalRoute() {
  const { language, page } = useLoaderData<typeof loader>();
  return <WithdrawalPage language={language} page={page} fault={useActionData<typeof action>() ?? null} />;
}
