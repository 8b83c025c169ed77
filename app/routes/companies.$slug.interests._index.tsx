import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { firmInterestsView } from '../interests/firm-interests.server';
import { FirmInterestsPage } from '../interests/firm-page';
import { interestForm } from '../interests/interest';
import { sendInterest } from '../interests/interests.server';
import { interestMessages } from '../interests/messages';
import { requireServed } from '../web/bad-query';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { command, view } from '../web/route.server';

const parameters = {
  chain: parameter.text(40),
  level: parameter.text(40),
  region: parameter.text(6),
  segment: parameter.text(60),
  sent: parameter.choice(['yes']),
};

export const loader = view(requireOwnCompany, ({ company }, { db, language, now, query }) => {
  const { sent, ...cut } = query(parameters);
  const view = requireServed(firmInterestsView(db, company.id, cut, language, now), language);
  return { company, sent: sent === 'yes', ...view };
});

export const action = command({
  by: requireOwnCompany,
  form: interestForm,
  run: ({ company, actor }, { db, occasion, form }) => sendInterest(db, actor, company.id, form, occasion),
  to: (to, { who: { company } }) => to.companyInterests(company.slug, {}, 'yes'),
});

export const meta = privateTitle((language) => interestMessages[language].firm.title);

export default pageOf<typeof loader, typeof action>(FirmInterestsPage);
