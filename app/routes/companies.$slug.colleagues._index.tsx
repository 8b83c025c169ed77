import { z } from 'zod';
import { colleagueMessages } from '../alliance/colleague-messages';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { inviteThrottled } from '../colleagues/colleague-invitations.server';
import { ColleaguesPage } from '../colleagues/colleague-pages';
import { firmColleagues } from '../colleagues/colleague-view.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

const invitation = z.object({ email: z.string().trim().min(1).max(254) });

export const loader = view(requireOwnCompany, ({ company, actor }, { db, now }) => ({
  company,
  colleagues: firmColleagues(db, actor, company.id, now),
}));

export const action = command({
  by: requireOwnCompany,
  form: invitation,
  run: ({ company, actor }, { db, occasion, form }) =>
    inviteThrottled(db, actor, { companyId: company.id, email: form.email }, occasion),
  to: (to, { who: { company } }) => to.companyColleagues(company.slug),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  colleagueMessages[language].firmTitle(data?.company.name ?? ''),
);

export default pageOf<typeof loader, typeof action>(ColleaguesPage);
