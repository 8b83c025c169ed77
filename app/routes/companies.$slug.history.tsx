import { requireActor, requireDeed } from '../accounts/permissions/required-actor.server';
import { companyHistoryView, findCompanyOfHistory } from '../history/company-history.server';
import { historyMessages } from '../history/messages';
import { CompanyHistoryPage } from '../history/scoped-history-pages';
import { pageOf, privateTitle } from '../web/page';
import { parameter } from '../web/query';
import { view } from '../web/route.server';

export const loader = view(requireActor, (_by, { db, request, query, context, text }) => {
  const company = findCompanyOfHistory(db, text('slug'));
  if (!company) throw new Response(null, { status: 404 });
  requireDeed(
    { request, context },
    'history.see',
    { companyId: company.id, regionCode: company.regionCode },
    { type: 'company', id: company.id },
  );
  const { before } = query({ before: parameter.position() });
  return { company, ...companyHistoryView(db, company.id, before) };
});

export const meta = privateTitle((language) => historyMessages[language].company);

export default pageOf<typeof loader>(CompanyHistoryPage);
