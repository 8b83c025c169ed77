import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireDeed } from '../accounts/permissions/required-actor.server';
import { PersonHistoryPage } from '../history/history-pages';
import { personHistoryView } from '../history/history-view.server';
import { historyMessages } from '../history/messages';
import { languageOf } from '../i18n/language';
import { privateMeta } from '../web/page-meta';
import { personalHeaders } from '../web/personal-headers';
import { parameter, parseQuery } from '../web/query';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const accountId = Number(params.id) || 0;
  requireDeed({ request, context }, 'history.see-all');
  const language = languageOf(new URL(request.url));
  const { before } = parseQuery(request, z.object({ before: parameter.position() }), language);
  return { language, accountId, ...personHistoryView(context.db, accountId, before) };
}

export const headers = personalHeaders;

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => historyMessages[language].all);

export default function PersonHistoryRoute() {
  const { language, entries, next, first, accountId } = useLoaderData<typeof loader>();
  return <PersonHistoryPage language={language} entries={entries} next={next} first={first} accountId={accountId} />;
}
