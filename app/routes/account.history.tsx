import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { OwnHistoryPage } from '../history/history-pages';
import { personHistoryView } from '../history/history-view.server';
import { historyMessages } from '../history/messages';
import { privateMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  const language = context.language;
  const { before } = parseQuery(request, z.object({ before: parameter.position() }), language);
  return { language, ...personHistoryView(context.db, actor.accountId, before) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => historyMessages[language].own);

export default function OwnHistoryRoute() {
  const { language, entries, names, next, first } = useLoaderData<typeof loader>();
  return <OwnHistoryPage language={language} entries={entries} names={names} next={next} first={first} />;
}
