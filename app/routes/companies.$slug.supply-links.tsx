import { z } from 'zod';
import { segmentChoices } from '../alliance/applications/application-page.server';
import { memberMessages } from '../alliance/member-messages';
import { findOwnCompany } from '../alliance/own-company.server';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { SupplyLinksPage } from '../alliance/supply-links/supply-link-pages';
import { ownLinks } from '../alliance/supply-links/supply-link-view.server';
import { declareSupplyLink } from '../alliance/supply-links/supply-links.server';
import { command } from '../web/command.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { parameter, parseQuery } from '../web/query';
import { view } from '../web/view.server';

const declaration = z.object({
  otherId: z
    .string()
    .regex(/^\d{1,12}$/)
    .transform(Number),
  otherIs: z.enum(['supplier', 'customer']),
  segmentId: z.string().min(1).max(60),
});

export const loader = view(requireOwnCompany, ({ company }, { db, language, request }) => {
  const { q } = parseQuery(request, z.object({ q: parameter.text(200) }), language);
  const found =
    q === ''
      ? []
      : findOwnCompany(db, q)
          .filter((one) => one.id !== company.id)
          .map(({ id, nameZh }) => ({ id, nameZh }));
  return { company, q, found, links: ownLinks(db, company.id, language), segments: segmentChoices(db, language) };
});

export const action = command({
  by: requireOwnCompany,
  form: declaration,
  run: ({ company, actor }, { db, occasion, form }) =>
    declareSupplyLink(db, actor, { companyId: company.id, ...form }, occasion),
  to: (to, { who: { company } }) => to.companyLinks(company.slug),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  memberMessages[language].links.title(data?.company.name ?? ''),
);

export default pageOf<typeof loader, typeof action>(SupplyLinksPage);
