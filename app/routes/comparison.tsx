import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { memberMessages } from '../alliance/member-messages';
import { ComparisonPage } from '../company-page/comparison-page';
import { compareCompanies } from '../company-page/comparison.server';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

const parameters = z.object({
  company: z.array(z.string().max(100)).max(40).meta({ allowed: '≤ 40' }).default([]),
  q: parameter.text(200),
});

export const headers = () => keptUnder('company', 'q');

export function loader({ request, context }: LoaderFunctionArgs) {
  const language = context.language;
  const { company, q } = parseQuery(request, parameters, language);
  return { language, comparison: compareCompanies(context.db, company, q, language) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  pageMeta(location.search, (language) => ({
    title: memberMessages[language].compare.title,
    description: memberMessages[language].compare.purpose,
    address: paths(language).comparison(),
  }));

export default function ComparisonRoute() {
  return <ComparisonPage {...useLoaderData<typeof loader>()} />;
}
