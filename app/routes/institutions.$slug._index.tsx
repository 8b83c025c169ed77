import type { LinksFunction } from '@remix-run/node';
import { can } from '../accounts/permissions/permissions';
import { dateInChina } from '../calendar/working-days';
import { localised } from '../i18n/messages';
import { findInstitution } from '../institutions/institutions.server';
import { institutionMessages } from '../institutions/messages';
import { needsOfParty } from '../needs/need-list.server';
import styles from '../network/network.css?url';
import { paths } from '../paths';
import { InstitutionWithProjects } from '../project-network/institution-with-projects';
import { institutionProjects } from '../project-network/project-columns.server';
import { projectsOfParty } from '../projects/public/project-list.server';
import { regionText } from '../region/regions.server';
import type { Asked } from '../web/asked';
import { pageOf, publicWords } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { view } from '../web/route.server';

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: styles }];

const reader = ({ context }: Asked) => context.actor;

export const loader = view(reader, (actor, { db, language, text, now }) => {
  const institution = requireOk(findInstitution(db, text('slug')));
  const thing = { institutionId: institution.id, regionCode: institution.regionCode };
  return {
    institution,
    region: regionText(db, institution.regionCode, language),
    mayEdit: can(actor, 'institution.edit', thing),
    maySeePeople: can(actor, 'institution.people', thing),
    needs: needsOfParty(db, { kind: 'institution', id: institution.id }, language, dateInChina(now)),
    projects: projectsOfParty(db, { kind: 'institution', id: institution.id }, language),
    picture: institutionProjects(db, institution.slug, language),
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

export default pageOf<typeof loader>(InstitutionWithProjects);
