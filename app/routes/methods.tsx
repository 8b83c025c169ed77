import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { Methods } from '../methods/methods-page';
import { methodsMessages } from '../methods/messages';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageMeta } from '../web/page-meta';
import { parseQuery } from '../web/query';

export const headers = () => keptUnder();

export function loader({ request, context }: LoaderFunctionArgs) {
  const language = context.language;
  parseQuery(request, z.object({}), language);
  return { language };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  pageMeta(location.search, (language) => ({
    title: methodsMessages[language].title,
    description: methodsMessages[language].description,
    address: paths(language).methods(),
  }));

export default function MethodsPage() {
  return <Methods language={useLoaderData<typeof loader>().language} />;
}
