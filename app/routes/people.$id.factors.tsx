import type { LoaderFunctionArgs } from '@remix-run/node';
import { resetFactors } from '../accounts/factors/factor-reset.server';
import { requireProof } from '../accounts/permissions/required-actor.server';
import { reasonForm } from '../people/people-form';
import { peopleMessages } from '../people/people-messages';
import { PersonReasonPage } from '../people/person-forms';
import { namedPerson, onAccount } from '../people/person-route.server';
import { readForm } from '../web/form.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

/** Who may reset the factors of the account, and proved a moment ago who they are. */
function proved(args: LoaderFunctionArgs) {
  onAccount('factors.reset')(args);
  return requireProof(args);
}

export const loader = view(proved, (_by, asked) => ({ person: namedPerson(asked), deed: 'resetFactors' as const }));

export const action = command({
  by: proved,
  form: reasonForm,
  read: readForm,
  run: (actor, { db, id, form, occasion }) => resetFactors(db, actor, { accountId: id, ...form }, occasion),
  to: (to, { id }) => to.person(id),
});

export const meta = privateTitle((language) => peopleMessages[language].resetFactors);

export default pageOf<typeof loader, typeof action>(PersonReasonPage);
