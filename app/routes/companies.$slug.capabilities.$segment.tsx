import { z } from 'zod';
import { giveUpCapability } from '../alliance/capabilities/capability-giving-up.server';
import { GivingUpPage } from '../alliance/capabilities/own-capabilities-page';
import { proposalMessages } from '../alliance/capabilities/proposal-messages';
import { requireOwnCompany } from '../alliance/profile/profile-page.server';
import { segmentNames } from '../region/segment-names.server';
import { pageOf, privateTitle } from '../web/page';
import { command, view } from '../web/route.server';

export const loader = view(requireOwnCompany, ({ company }, { db, language, text }) => {
  const segment = segmentNames(db, language)[text('segment')];
  if (segment === undefined) throw new Response(null, { status: 404 });
  return { company, segmentId: text('segment'), segment };
});

export const action = command({
  by: requireOwnCompany,
  form: z.object({ reason: z.string().trim().max(500) }),
  run: ({ company, actor }, { db, occasion, text, form: { reason } }) =>
    giveUpCapability(db, actor, { companyId: company.id, segmentId: text('segment') }, reason, occasion),
  to: (to, { who: { company } }) => to.companyCapabilities(company.slug),
});

export const meta = privateTitle<typeof loader>((language, { data }) =>
  proposalMessages[language].giveUpTitle(data?.segment ?? ''),
);

export default pageOf<typeof loader, typeof action>(GivingUpPage);
