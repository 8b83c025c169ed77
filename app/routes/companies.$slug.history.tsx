import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireActor, requireDeed } from '../accounts/permissions/required-actor.server';
import { companyHistoryView, findCompanyOfHistory } from '../history/company-history.server';
import { historyMessages } from '../history/messages';
import { CompanyHistoryPage } from '../history/scoped-history-pages';
import { privateMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  requireActor({ request, context });
  const company = findCompanyOfHistory(context.db, params.slug ?? '');
  if (!company) throw new Response(null, { status: 404 });
  requireDeed(
    { request, context },
    'history.see',
    { companyId: company.id, regionCode: company.regionCode },
    { type: 'company', id: company.id },
  );
  const language = context.language;
  const { before } = parseQuery(request, z.object({ before: parameter.position() }), language);
  return { language, company, ...companyHistoryView(context.db, company.id, before) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => historyMessages[language].company);

export default function CompanyHistoryRoute() {
  return <CompanyHistoryPage {...useLoaderData<typeof loader>()} />;
}
