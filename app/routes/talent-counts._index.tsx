import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { paths } from '../paths';
import { CountsPage } from '../talent-counts/counts-page';
import { countsView } from '../talent-counts/counts-view.server';
import { talentCountMessages } from '../talent-counts/messages';
import { badQuery } from '../web/bad-query';
import { keptUnder } from '../web/kept-under';
import { pageMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

const parameters = z.object({
  chain: parameter.text(40),
  level: parameter.text(40),
  region: parameter.text(6),
  segment: parameter.text(60),
});

export const headers = () => keptUnder('chain', 'level', 'region', 'segment');

export function loader({ request, context }: LoaderFunctionArgs) {
  const language = context.language;
  const view = countsView(context.db, parseQuery(request, parameters, language), language);
  if (!view.ok)
    throw badQuery(language, { field: view.field ?? '', value: view.value ?? '', allowed: view.allowed ?? [] });
  return { language, view: view.value };
}

export const meta: MetaFunction = ({ location }) =>
  pageMeta(location.search, (language) => ({
    title: talentCountMessages[language].title,
    description: talentCountMessages[language].purpose,
    address: paths(language).talentCounts(),
  }));

export default function TalentCountsRoute() {
  return <CountsPage {...useLoaderData<typeof loader>()} />;
}
