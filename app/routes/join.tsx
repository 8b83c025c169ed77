import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { applicationMessages } from '../alliance/applications/application-messages';
import { JoinPage } from '../alliance/join-page';
import { joinView } from '../alliance/join.server';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

export const headers = () => keptUnder('q');

export function loader({ request, context }: LoaderFunctionArgs) {
  const language = context.language;
  const { q } = parseQuery(request, z.object({ q: parameter.text(200) }), language);
  return { language, view: joinView(context.db, context.actor, q, language) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  pageMeta(location.search, (language) => ({
    title: applicationMessages[language].join.title,
    description: applicationMessages[language].join.purpose,
    address: paths(language).join(),
  }));

export default function JoinRoute() {
  const { language, view } = useLoaderData<typeof loader>();
  return <JoinPage language={language} view={view} />;
}
