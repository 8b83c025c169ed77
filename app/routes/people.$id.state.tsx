import { disableAccount, enableAccount } from '../people/account-move.server';
import { stateForm } from '../people/people-form';
import { peopleMessages } from '../people/people-messages';
import { PersonStatePage } from '../people/person-forms';
import { namedPerson, onAccount } from '../people/person-route.server';
import { readForm } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(onAccount('account.disable'), (_by, asked) => ({ person: namedPerson(asked) }));

export const action = command({
  by: onAccount('account.disable'),
  form: stateForm,
  read: readForm,
  run: (actor, { db, id, form, occasion }) =>
    (form.move === 'disable' ? disableAccount : enableAccount)(db, actor, { accountId: id, ...form }, occasion),
  to: (to, { id }) => to.person(id),
});

export const meta = privateTitle((language) => peopleMessages[language].state);

export default pageOf<typeof loader, typeof action>(PersonStatePage);
