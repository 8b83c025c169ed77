import { can } from '../accounts/permissions/permissions';
import { localised } from '../i18n/messages';
import { InstitutionPage } from '../institutions/institution-pages';
import { findInstitution } from '../institutions/institutions.server';
import { institutionMessages } from '../institutions/messages';
import { paths } from '../paths';
import { regionText } from '../region/regions.server';
import type { Asked } from '../web/asked';
import { pageOf, publicWords } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { view } from '../web/route.server';

const reader = ({ context }: Asked) => context.actor;

export const loader = view(reader, (actor, { db, language, text }) => {
  const institution = requireOk(findInstitution(db, text('slug')));
  const thing = { institutionId: institution.id, regionCode: institution.regionCode };
  return {
    institution,
    region: regionText(db, institution.regionCode, language),
    mayEdit: can(actor, 'institution.edit', thing),
    maySeePeople: can(actor, 'institution.people', thing),
  };
});

export const meta = publicWords<typeof loader>((language, { data }) => {
  if (!data) return undefined;
  const { slug, nameZh, nameEn } = data.institution;
  return {
    title: localised(language, nameZh, nameEn),
    description: institutionMessages[language].description,
    address: paths(language).institution(slug),
  };
});

export default pageOf<typeof loader>(InstitutionPage);
