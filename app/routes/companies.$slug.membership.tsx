import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireDeed } from '../accounts/permissions/required-actor.server';
import { memberMessages } from '../alliance/member-messages';
import { MembershipPage } from '../alliance/membership-page';
import { changeMembership } from '../alliance/memberships.server';
import { membershipBadges } from '../directory/membership-badges.server';
import { namedCompany } from '../companies/named-company.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';

const moveForm = z.object({ move: z.enum(['suspend', 'resume', 'end']), reason: z.string().trim().min(1).max(1000) });

function requireMembershipPage({ request, context, params }: LoaderFunctionArgs) {
  const language = context.language;
  const named = namedCompany(context.db, params.slug ?? '', language);
  const { id, regionCode } = named.ok ? named.value : { id: null, regionCode: null };
  const actor = requireDeed(
    { request, context },
    'membership.change',
    { companyId: id, regionCode },
    { type: 'company', id: id ?? '' },
  );
  return { language, actor, company: requireOk(named) };
}

export function loader(asked: LoaderFunctionArgs) {
  const { language, company } = requireMembershipPage(asked);
  return { language, company, membership: membershipBadges(asked.context.db, [company.id]).get(company.id) ?? null };
}

export async function action(asked: ActionFunctionArgs) {
  const { language, actor, company } = requireMembershipPage(asked);
  const form = await readFields(asked.request, moveForm);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const changed = changeMembership(
    asked.context.db,
    actor,
    { companyId: company.id, ...form.value },
    asked.context.occasion,
  );
  return changed.ok ? redirect(paths(language).companyMembership(company.slug)) : sendBack(form.sent, [changed]);
}

export const meta: MetaFunction<typeof loader> = ({ data, location }) =>
  privateMeta(location.search, (language) => memberMessages[language].membership.title(data?.company.name ?? ''));

export default function MembershipRoute() {
  return <MembershipPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
