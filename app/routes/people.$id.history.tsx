import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireDeed } from '../accounts/permissions/required-actor.server';
import { PersonHistoryPage } from '../history/history-pages';
import { personHistoryView } from '../history/history-view.server';
import { historyMessages } from '../history/messages';
import { privateMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';
import { routeNumber } from '../web/route-number';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const accountId = routeNumber(params);
  requireDeed({ request, context }, 'history.see-all');
  const language = context.language;
  const { before } = parseQuery(request, z.object({ before: parameter.position() }), language);
  return { language, accountId, ...personHistoryView(context.db, accountId, before) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => historyMessages[language].all);

export default function PersonHistoryRoute() {
  const { language, entries, names, next, first, accountId } = useLoaderData<typeof loader>();
  return (
    <PersonHistoryPage
      language={language}
      entries={entries}
      names={names}
      next={next}
      first={first}
      accountId={accountId}
    />
  );
}
