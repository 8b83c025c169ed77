import { peopleMessages } from '../people/people-messages';
import { PersonRolesPage } from '../people/person-forms';
import { namedPerson, onAccount } from '../people/person-route.server';
import { changeRoles } from '../people/role-change.server';
import { shortForm } from '../web/form-limits';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(onAccount('role.grant'), (_by, asked) => ({ person: namedPerson(asked) }));

export const action = command({
  by: onAccount('role.grant'),
  limits: shortForm,
  run: (actor, { db, id, sent, occasion }) => changeRoles(db, actor, id, sent, occasion),
  to: (to, { id }) => to.person(id),
});

export const meta = privateTitle((language) => peopleMessages[language].roles);

export default pageOf<typeof loader, typeof action>(PersonRolesPage);
