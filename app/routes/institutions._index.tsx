import { anybody } from '../accounts/permissions/required-actor.server';
import { InstitutionsPage } from '../institutions/institution-pages';
import { listInstitutions } from '../institutions/institutions.server';
import { institutionMessages } from '../institutions/messages';
import { pageOf, publicTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(anybody, (_nobody, { db }) => ({ institutions: listInstitutions(db) }));

export const meta = publicTitle(institutionMessages, (words, to) => [
  words.title,
  words.description,
  to.institutions(),
]);

export default pageOf<typeof loader>(InstitutionsPage);
