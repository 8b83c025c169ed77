import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { paths } from '../paths';
import { studyMessages } from '../study/messages';
import { StudyPage } from '../study/study-page';
import { studyView } from '../study/study.server';
import { keptUnder } from '../web/kept-under';
import { pageMeta } from '../web/page-meta';
import { parseQuery } from '../web/query';

export const headers = () => keptUnder();

export function loader({ request, context }: LoaderFunctionArgs) {
  const language = context.language;
  parseQuery(request, z.object({}), language);
  return { language, view: studyView(context.db) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  pageMeta(location.search, (language) => ({
    title: studyMessages[language].title,
    description: studyMessages[language].description,
    address: paths(language).study(),
  }));

export default function StudyRoute() {
  const { language, view } = useLoaderData<typeof loader>();
  return <StudyPage language={language} view={view} />;
}
