import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { findPerson } from '../people/people.server';
import { peopleMessages } from '../people/people-messages';
import { PersonPage } from '../people/people-pages';
import { requireDeed } from '../accounts/permissions/required-actor.server';
import { privateMeta } from '../web/page-meta';
import { routeNumber } from '../web/route-number';

export function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = requireDeed({ request, context }, 'account.list');
  const person = findPerson(context.db, routeNumber(params), context.occasion.now);
  if (!person) throw new Response(null, { status: 404 });
  return { language: context.language, person, own: person.id === actor.accountId };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => peopleMessages[language].title);

export default function PersonRoute() {
  const { language, person, own } = useLoaderData<typeof loader>();
  return <PersonPage language={language} person={person} own={own} />;
}
