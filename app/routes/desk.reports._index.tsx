import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { deskMessages } from '../desk/messages';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { DeskReportsPage } from '../desk/waiting-pages';
import { waitingReports } from '../desk/waiting.server';
import { languageOf } from '../i18n/language';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireDesk({ request, context });
  const url = new URL(request.url);
  const language = languageOf(url);
  return { language, waiting: waitingReports(context.db, actor, url.searchParams.get('after') ?? undefined) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => deskMessages[language].reports.title);

export default function DeskReportsRoute() {
  const { language, waiting } = useLoaderData<typeof loader>();
  return <DeskReportsPage language={language} waiting={waiting} />;
}
