import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { savePeople } from '../alliance/applications/application-edit.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { peopleForm, sentPeople } from '../alliance/applications/section-forms';
import { PeoplePage } from '../alliance/applications/section-pages';
import { requireEditable, saveSection } from '../alliance/applications/section-route.server';
import { privateMeta } from '../web/page-meta';

export function loader(asked: LoaderFunctionArgs) {
  return requireEditable(asked);
}

export function action(asked: ActionFunctionArgs) {
  return saveSection(asked, peopleForm, (db, actor, target, form, occasion) => {
    const people = sentPeople(form);
    return people.ok ? savePeople(db, actor, target, { people: people.value }, occasion) : people;
  });
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => applicationMessages[language].sections.people);

export default function PeopleRoute() {
  return <PeoplePage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
