import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { withdrawInterest } from '../interests/interests.server';
import { paths } from '../paths';
import { routeNumber } from '../web/route-number';
import { sentForm } from '../web/sent-form.server';

/** Takes a message back. One that ended a moment ago in another window is as wanted; reading leads to the list. */
export async function action(asked: ActionFunctionArgs) {
  const { language, company, actor } = requireOwnCompany(asked);
  await sentForm(asked.request);
  withdrawInterest(
    asked.context.db,
    actor,
    { companyId: company.id, id: routeNumber(asked.params) },
    asked.context.occasion,
  );
  return redirect(paths(language).companyInterests(company.slug));
}

export function loader(asked: ActionFunctionArgs) {
  const { language, company } = requireOwnCompany(asked);
  return redirect(paths(language).companyInterests(company.slug));
}
