import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { accountStateNames } from '../accounts/account-state';
import { listPeople } from '../people/people.server';
import { peopleMessages } from '../people/people-messages';
import { PeoplePage } from '../people/people-pages';
import { requireDeed } from '../accounts/permissions/required-actor.server';
import { roleNames } from '../accounts/permissions/role';
import { privateMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

const parameters = z.object({
  q: parameter.text(100),
  role: parameter.choice(roleNames),
  state: parameter.choice(accountStateNames),
  after: parameter.position(),
});

export function loader({ request, context }: LoaderFunctionArgs) {
  requireDeed({ request, context }, 'account.list');
  const language = context.language;
  const { q, role = null, state = null, after } = parseQuery(request, parameters, language);
  return { language, query: { q, role, state }, ...listPeople(context.db, { q, role, state, after }) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => peopleMessages[language].title);

export default function PeopleRoute() {
  const { language, query, people, next } = useLoaderData<typeof loader>();
  return <PeoplePage language={language} query={query} people={people} next={next} />;
}
