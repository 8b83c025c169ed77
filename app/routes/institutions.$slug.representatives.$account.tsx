import { representativeRemovalForm } from '../institutions/institution-form';
import { RepresentativeRemovalPage } from '../institutions/representative-pages';
import { institutionMessages } from '../institutions/messages';
import { representativesOf } from '../institutions/representative-list.server';
import { removeRepresentative } from '../institutions/representatives.server';
import { institutionFor } from '../institutions/required-institution.server';
import type { Asked } from '../web/asked';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

/** An institution's people, and the representative in the address; a 404 for who is none. */
function requireRepresentative(asked: Asked) {
  const { actor, institution } = institutionFor('institution.people')(asked);
  const { people } = representativesOf(asked.db, actor, institution.id, asked.now);
  const person = people.find((one) => String(one.accountId) === asked.text('account'));
  if (!person) throw new Response(null, { status: 404 });
  return { actor, institution, person, last: people.length === 1 };
}

export const loader = view(requireRepresentative, ({ institution, person, last }) => ({ institution, person, last }));

export const action = command({
  by: requireRepresentative,
  form: representativeRemovalForm,
  run: ({ actor, institution, person: { accountId } }, { db, form: { reason, knowing }, occasion }) =>
    removeRepresentative(db, actor, { institution, accountId, reason, knowing: knowing === 'yes' }, occasion),
  to: (to, { who: { institution, person } }) =>
    person.self ? to.institution(institution.slug) : to.institutionRepresentatives(institution.slug),
});

export const meta = privateTitle((language) => institutionMessages[language].representatives);

export default pageOf<typeof loader, typeof action>(RepresentativeRemovalPage);
