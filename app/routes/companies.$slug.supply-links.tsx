import { segmentChoices } from '../region/place-choices.server';
import { supplyLinkMessages } from '../alliance/supply-links/supply-link-messages';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { linkDeclarationForm } from '../alliance/supply-links/supply-link-form';
import { SupplyLinksPage } from '../alliance/supply-links/supply-link-pages';
import { firmsToLink, ownLinks } from '../alliance/supply-links/supply-link-view.server';
import { declareSupplyLink } from '../alliance/supply-links/supply-links.server';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { command, view } from '../web/route.server';

export const loader = view(requireOwnCompany, ({ company }, { db, language, query }) => {
  const { q } = query({ q: parameter.text(200) });
  return {
    company,
    q,
    found: firmsToLink(db, company.id, q),
    links: ownLinks(db, company.id, language),
    segments: segmentChoices(db, language),
  };
});

export const action = command({
  by: requireOwnCompany,
  form: linkDeclarationForm,
  run: ({ company, actor }, { db, occasion, form }) =>
    declareSupplyLink(db, actor, { companyId: company.id, ...form }, occasion),
  to: (to, { who: { company } }) => to.companyLinks(company.slug),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  supplyLinkMessages[language].title(data?.company.name ?? ''),
);

export default pageOf<typeof loader, typeof action>(SupplyLinksPage);
