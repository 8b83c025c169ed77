import { requireActor } from '../accounts/permissions/required-actor.server';
import { savePeople } from '../alliance/applications/application-edit.server';
import { applicationMessages } from '../alliance/applications/application-messages';
import { peopleForm, sentPeople } from '../alliance/applications/section-forms';
import { PeoplePage } from '../alliance/applications/people-page';
import { requireEditable } from '../alliance/applications/section-route.server';
import { pageOf, privateTitle } from '../web/page';
import { command } from '../web/route.server';

export const loader = requireEditable;

export const action = command({
  by: requireActor,
  form: peopleForm,
  run: (actor, { db, id, form, occasion }) => {
    const people = sentPeople(form);
    return people.ok
      ? savePeople(db, actor, { id, revision: form.revision }, { people: people.value }, occasion)
      : people;
  },
  to: (to, { id }) => to.application(id),
});

export const meta = privateTitle((language) => applicationMessages[language].sections.people);

export default pageOf<typeof loader, typeof action>(PeoplePage);
