import { endAllSessions } from '../accounts/sessions/session-ending.server';
import { reasonForm } from '../people/people-form';
import { peopleMessages } from '../people/people-messages';
import { PersonReasonPage } from '../people/person-forms';
import { namedPerson, onAccount } from '../people/person-route.server';
import { readForm } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(onAccount('account.list'), (_by, asked) => ({
  person: namedPerson(asked),
  deed: 'endSessions' as const,
}));

export const action = command({
  by: onAccount('account.list'),
  form: reasonForm,
  read: readForm,
  run: (actor, { db, id, form, occasion }) => endAllSessions(db, actor, { accountId: id, ...form }, occasion),
  to: (to, { id }) => to.person(id),
});

export const meta = privateTitle((language) => peopleMessages[language].endSessions);

export default pageOf<typeof loader, typeof action>(PersonReasonPage);
