import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { inviteThrottled } from '../colleagues/colleague-invitations.server';
import { ColleaguesPage } from '../colleagues/colleague-pages';
import { firmColleagues } from '../colleagues/colleague-view.server';
import { memberMessages } from '../alliance/member-messages';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';

const invitation = z.object({ email: z.string().trim().min(1).max(254) });

export function loader(asked: LoaderFunctionArgs) {
  const { language, company, actor } = requireOwnCompany(asked);
  const { db, now } = asked.context;
  return { language, company, colleagues: firmColleagues(db, actor, company.id, now()) };
}

export async function action(asked: ActionFunctionArgs) {
  const { language, company, actor } = requireOwnCompany(asked);
  const form = await readFields(asked.request, invitation);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const invited = inviteThrottled(
    asked.context.db,
    actor,
    { companyId: company.id, email: form.value.email },
    asked.context.occasion,
  );
  return invited.ok ? redirect(paths(language).companyColleagues(company.slug)) : sendBack(form.sent, [invited]);
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, (language) => memberMessages[language].colleagues.firmTitle(data?.company.name ?? ''));

export default function ColleaguesRoute() {
  return <ColleaguesPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
