import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { lenses, usualLens } from '../gaps/lens';
import { HomePage } from '../home/home-page';
import { homeView } from '../home/home.server';
import { homeMessages } from '../home/messages';
import { localised } from '../i18n/messages';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

const parameters = z.object({ lens: parameter.choice(lenses).default(usualLens) });

export const headers = () => keptUnder('lens');

export function loader({ request, context }: LoaderFunctionArgs) {
  const language = context.language;
  const { lens } = parseQuery(request, parameters, language);
  return { language, view: homeView(context.db, lens) };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  pageMeta(location.search, (language) => {
    const region = data?.view.registry.region;
    const name = region ? localised(language, region.shortNameZh, region.nameEn) : '';
    return {
      title: homeMessages[language].title(name),
      description: homeMessages[language].description(name),
      address: paths(language).home(),
    };
  });

export default function Home() {
  const { language, view } = useLoaderData<typeof loader>();
  return <HomePage language={language} view={view} />;
}
