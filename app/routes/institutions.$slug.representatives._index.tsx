import { representativeForm } from '../institutions/institution-form';
import { RepresentativesPage } from '../institutions/representative-pages';
import { institutionMessages } from '../institutions/messages';
import { representativesOf } from '../institutions/representative-list.server';
import { inviteRepresentative } from '../institutions/representatives.server';
import { institutionFor } from '../institutions/required-institution.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(institutionFor('institution.people'), ({ actor, institution }, { db, now }) => ({
  institution,
  representatives: representativesOf(db, actor, institution.id, now),
}));

export const action = command({
  by: institutionFor('institution.people'),
  form: representativeForm,
  run: ({ actor, institution }, { db, form, occasion }) =>
    inviteRepresentative(db, actor, { institution, email: form.email }, occasion),
  to: (to, { who }) => to.institutionRepresentatives(who.institution.slug),
});

export const meta = privateTitle((language) => institutionMessages[language].representatives);

export default pageOf<typeof loader, typeof action>(RepresentativesPage);
