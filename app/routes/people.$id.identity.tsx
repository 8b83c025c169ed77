import { reasonForm } from '../people/people-form';
import { peopleMessages } from '../people/people-messages';
import { PersonIdentityPage } from '../people/person-forms';
import { namedPerson, onAccount } from '../people/person-route.server';
import { findIdentity, unmaskIdCard } from '../personal-data/identity.server';
import { readForm } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(onAccount('personal-data.unmask'), (_by, asked) => ({
  person: namedPerson(asked),
  masked: findIdentity(asked.db, asked.id, asked.occasion.keys),
}));

export const action = command({
  by: onAccount('personal-data.unmask'),
  form: reasonForm,
  read: readForm,
  run: (actor, { db, id, form, occasion }) => unmaskIdCard(db, actor, { accountId: id, ...form }, occasion),
  show: ({ value }) => ({ opened: value }),
});

export const meta = privateTitle((language) => peopleMessages[language].identity);

export default pageOf<typeof loader, typeof action>(PersonIdentityPage);
