import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dateInChina } from '../calendar/working-days';
import { findDirectory } from '../directory/directory.server';
import { DirectoryPage } from '../directory/directory-page';
import { directoryParameters, directoryQueryOf } from '../directory/directory-request.server';
import { directoryMessages } from '../companies/messages';
import { paths } from '../paths';
import { keptUnder } from '../web/kept-under';
import { pageMeta } from '../web/page-meta';

export const headers = () => keptUnder(...directoryParameters);

export function loader({ request, context }: LoaderFunctionArgs) {
  const language = context.language;
  const query = directoryQueryOf(request, context.db, language);
  return { language, directory: findDirectory(context.db, query, language, dateInChina(context.now())) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  pageMeta(location.search, (language) => ({
    title: directoryMessages[language].title,
    description: directoryMessages[language].description,
    address: paths(language).companies(),
  }));

export default function CompaniesRoute() {
  return <DirectoryPage {...useLoaderData<typeof loader>()} />;
}
