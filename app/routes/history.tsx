import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireDeed } from '../accounts/permissions/required-actor.server';
import { eventOutcomes } from '../events/event';
import { AllHistoryPage } from '../history/history-pages';
import { allHistoryView } from '../history/history-view.server';
import { historyMessages } from '../history/messages';
import { privateMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

const parameters = z.object({
  type: parameter.text(60),
  id: parameter.text(100),
  outcome: parameter.choice(eventOutcomes),
  before: parameter.position(),
});

export function loader({ request, context }: LoaderFunctionArgs) {
  requireDeed({ request, context }, 'history.see-all');
  const language = context.language;
  const { type, id, outcome = null, before } = parseQuery(request, parameters, language);
  const filter = { type, id, outcome };
  return { language, filter, ...allHistoryView(context.db, { ...filter, before }) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => historyMessages[language].all);

export default function HistoryRoute() {
  const { language, filter, entries, names, next, first } = useLoaderData<typeof loader>();
  return (
    <AllHistoryPage language={language} filter={filter} entries={entries} names={names} next={next} first={first} />
  );
}
