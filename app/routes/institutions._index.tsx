import { anybody } from '../accounts/permissions/required-actor.server';
import { InstitutionsPage } from '../institutions/institution-pages';
import { listInstitutions } from '../institutions/institutions.server';
import { institutionMessages } from '../institutions/messages';
import { regionName } from '../region/regions.server';
import { pageOf, publicTitle } from '../web/page';
import { view } from '../web/route.server';

export const loader = view(anybody, (_nobody, { db, language }) => ({
  institutions: listInstitutions(db).map((one) => ({
    ...one,
    region: regionName(db, one.regionCode, language) ?? one.regionCode,
  })),
}));

export const meta = publicTitle(institutionMessages, (words, to) => [
  words.title,
  words.description,
  to.institutions(),
]);

export default pageOf<typeof loader>(InstitutionsPage);
