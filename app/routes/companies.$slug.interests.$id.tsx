import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { withdrawInterest } from '../interests/interests.server';
import { command, leadTo } from '../web/route.server';

export const loader = leadTo(requireOwnCompany, (to, { who }) => to.companyInterests(who.company.slug));

/** Takes a message back. One that ended a moment ago in another window is as wanted. */
export const action = command({
  by: requireOwnCompany,
  run: ({ actor, company }, { db, id, occasion }) =>
    void withdrawInterest(db, actor, { companyId: company.id, id }, occasion),
  to: (to, { who }) => to.companyInterests(who.company.slug),
});
