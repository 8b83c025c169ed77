import type { ActionFunctionArgs } from '@remix-run/node';
import { savePeople } from '../alliance/applications/application-edit.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { peopleForm, sentPeople } from '../alliance/applications/section-forms';
import { PeoplePage } from '../alliance/applications/section-pages';
import { requireEditable, saveSection } from '../alliance/applications/section-route.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';

export const loader = requireEditable;

export function action(asked: ActionFunctionArgs) {
  return saveSection(asked, peopleForm, (db, actor, target, form, occasion) => {
    const people = sentPeople(form);
    return people.ok ? savePeople(db, actor, target, { people: people.value }, occasion) : people;
  });
}

export const meta = privateTitle((language) => applicationMessages[language].sections.people);

export default pageOf<typeof loader, typeof action>(PeoplePage);
