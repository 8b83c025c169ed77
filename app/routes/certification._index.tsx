import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { SchemeListPage } from '../certification/schemes/scheme-list-page';
import { schemeMessages } from '../certification/schemes/scheme-messages';
import { schemeList } from '../certification/schemes/scheme-view.server';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageMeta } from '../web/page-meta';

export const headers = () => keptUnder();

export function loader({ context }: LoaderFunctionArgs) {
  const language = context.language;
  return { language, list: schemeList(context.db, { actor: context.actor, language, now: context.now() }) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  pageMeta(location.search, (language) => ({
    title: schemeMessages[language].list.title,
    description: schemeMessages[language].list.purpose,
    address: paths(language).certification(),
  }));

export default function CertificationRoute() {
  return <SchemeListPage {...useLoaderData<typeof loader>()} />;
}
