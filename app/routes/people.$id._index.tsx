import { allowed } from '../accounts/permissions/required-actor.server';
import { peopleMessages } from '../people/people-messages';
import { PersonPage } from '../people/people-pages';
import { namedPerson } from '../people/person-route.server';
import { pageOf, privateTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(allowed('account.list'), (actor, asked) => {
  const person = namedPerson(asked);
  return { person, own: person.id === actor.accountId };
});

export const meta = privateTitle((language) => peopleMessages[language].title);

export default pageOf<typeof loader>(PersonPage);
