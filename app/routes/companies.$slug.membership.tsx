import type { LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { requireDeed } from '../accounts/permissions/required-actor.server';
import { memberMessages } from '../alliance/member-messages';
import { MembershipPage } from '../alliance/membership-page';
import { changeMembership } from '../alliance/memberships.server';
import { namedCompany } from '../companies/named-company.server';
import { membershipBadges } from '../directory/membership-badges.server';
import { pageOf, privateTitle } from '../web/page';
import { requireOk } from '../web/required-page.server';
import { command, view } from '../web/route.server';

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

export const loader = view(requireMembershipPage, ({ company }, { db }) => ({
  company,
  membership: membershipBadges(db, [company.id]).get(company.id) ?? null,
}));

export const action = command({
  by: requireMembershipPage,
  form: moveForm,
  run: ({ actor, company }, { db, occasion, form }) =>
    changeMembership(db, actor, { companyId: company.id, ...form }, occasion),
  to: (to, { who: { company } }) => to.companyMembership(company.slug),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  memberMessages[language].membership.title(data?.company.name ?? ''),
);

export default pageOf<typeof loader, typeof action>(MembershipPage);
