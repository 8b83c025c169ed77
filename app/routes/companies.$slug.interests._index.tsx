import { z } from 'zod';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { firmInterestsView } from '../interests/firm-interests.server';
import { FirmInterestsPage } from '../interests/firm-page';
import { interestForm } from '../interests/interest';
import { sendInterest } from '../interests/interests.server';
import { interestMessages } from '../interests/messages';
import { badQuery } from '../web/bad-query';
import { command } from '../web/command.server';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { parameter, parseQuery } from '../web/query';
import { view } from '../web/view.server';

const parameters = z.object({
  chain: parameter.text(40),
  level: parameter.text(40),
  region: parameter.text(6),
  segment: parameter.text(60),
  sent: parameter.choice(['yes']),
});

export const loader = view(requireOwnCompany, ({ company }, { db, language, now, request }) => {
  const { sent, ...cut } = parseQuery(request, parameters, language);
  const view = firmInterestsView(db, company.id, cut, language, now);
  if (!view.ok)
    throw badQuery(language, { field: view.field ?? '', value: view.value ?? '', allowed: view.allowed ?? [] });
  return { company, sent: sent === 'yes', ...view.value };
});

export const action = command({
  by: requireOwnCompany,
  form: interestForm,
  run: ({ company, actor }, { db, occasion, form }) => sendInterest(db, actor, company.id, form, occasion),
  to: (to, { who: { company } }) => to.companyInterests(company.slug, {}, 'yes'),
});

export const meta = privateTitle((language) => interestMessages[language].firm.title);

export default pageOf<typeof loader, typeof action>(FirmInterestsPage);
