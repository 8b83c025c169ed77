import { z } from 'zod';
import { accountStateNames } from '../accounts/account-state';
import { allowed } from '../accounts/permissions/required-actor.server';
import { roleNames } from '../accounts/permissions/role';
import { peopleMessages } from '../people/people-messages';
import { PeoplePage } from '../people/people-pages';
import { listPeople } from '../people/people.server';
import { pageOf, privateTitle } from '../web/page';
import { parameter, parseQuery } from '../web/query';
import { view } from '../web/route.server';

const parameters = z.object({
  q: parameter.text(100),
  role: parameter.choice(roleNames),
  state: parameter.choice(accountStateNames),
  after: parameter.position(),
});

export const loader = view(allowed('account.list'), (_by, { db, language, request }) => {
  const { q, role = null, state = null, after } = parseQuery(request, parameters, language);
  return { query: { q, role, state }, ...listPeople(db, { q, role, state, after }) };
});

export const meta = privateTitle((language) => peopleMessages[language].title);

export default pageOf<typeof loader>(PeoplePage);
