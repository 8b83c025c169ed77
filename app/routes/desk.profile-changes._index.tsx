import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { deskMessages } from '../desk/messages';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { DeskChangesPage } from '../desk/waiting-pages';
import { waitingChanges } from '../desk/waiting.server';
import { languageOf } from '../i18n/language';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireDesk({ request, context });
  const url = new URL(request.url);
  const language = languageOf(url);
  return { language, waiting: waitingChanges(context.db, actor, url.searchParams.get('after') ?? undefined, language) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => deskMessages[language].changes.title);

export default function DeskChangesRoute() {
  const { language, waiting } = useLoaderData<typeof loader>();
  return <DeskChangesPage language={language} waiting={waiting} />;
}
