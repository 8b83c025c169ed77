import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { FirmInterestsPage } from '../interests/firm-page';
import { firmInterestsView } from '../interests/firm-interests.server';
import { interestForm } from '../interests/interest';
import { sendInterest } from '../interests/interests.server';
import { interestMessages } from '../interests/messages';
import { paths } from '../paths';
import { badQuery } from '../web/bad-query';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

const parameters = z.object({
  chain: parameter.text(40),
  level: parameter.text(40),
  region: parameter.text(6),
  segment: parameter.text(60),
  sent: parameter.choice(['yes']),
});

export function loader(asked: LoaderFunctionArgs) {
  const { language, company } = requireOwnCompany(asked);
  const { sent, ...cut } = parseQuery(asked.request, parameters, language);
  const view = firmInterestsView(asked.context.db, company.id, cut, language, asked.context.now());
  if (!view.ok)
    throw badQuery(language, { field: view.field ?? '', value: view.value ?? '', allowed: view.allowed ?? [] });
  return { language, company, sent: sent === 'yes', ...view.value };
}

export async function action(asked: ActionFunctionArgs) {
  const { language, company, actor } = requireOwnCompany(asked);
  const form = await readFields(asked.request, interestForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const sent = sendInterest(asked.context.db, actor, company.id, form.value, asked.context.occasion);
  return sent.ok ? redirect(paths(language).companyInterests(company.slug, {}, 'yes')) : sendBack(form.sent, [sent]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => interestMessages[language].firm.title);

export default function CompanyInterestsRoute() {
  return <FirmInterestsPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
