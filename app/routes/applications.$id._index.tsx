import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { applicationMessages } from '../alliance/applications/application-messages';
import { ApplicationOverview } from '../alliance/applications/application-overview';
import { requireApplication } from '../alliance/applications/application-page.server';
import { paths } from '../paths';
import { privateMeta } from '../web/page-meta';

/** The applicant's view; whoever reviews is led to the desk's. */
export function loader({ request, context, params }: LoaderFunctionArgs) {
  const { language, page } = requireApplication({ request, context, params });
  if (!page.own && !page.byColleague) throw redirect(paths(language).deskFile(page.id));
  return { language, page };
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, (language) => applicationMessages[language].page.title(data?.page.reference ?? ''));

export default function ApplicationRoute() {
  const { language, page } = useLoaderData<typeof loader>();
  return <ApplicationOverview language={language} page={page} />;
}
