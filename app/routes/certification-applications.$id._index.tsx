import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { candidateMessages } from '../candidates/candidate-messages';
import { CandidatePage } from '../candidates/candidate-pages';
import { candidateView } from '../candidates/candidate-view.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  const language = context.language;
  return { language, view: requireOk(candidateView(context.db, actor, routeNumber(params), language, context.now())) };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, (language) => data?.view.title ?? candidateMessages[language].list.title);

export default function CertificationApplicationRoute() {
  return <CandidatePage {...useLoaderData<typeof loader>()} fault={null} />;
}
