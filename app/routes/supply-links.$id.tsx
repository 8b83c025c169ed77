import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { memberMessages } from '../alliance/member-messages';
import { SupplyLinkPage } from '../alliance/supply-links/supply-link-pages';
import { findOwnLink } from '../alliance/supply-links/supply-link-view.server';
import { answerSupplyLink } from '../alliance/supply-links/supply-links.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { ifShown } from '../web/if-shown';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';
import { view } from '../web/view.server';

const answer = z.object({
  move: z.enum(['confirm', 'dispute', 'ignore', 'withdraw']),
  reason: ifShown(z.string().trim().max(500), ''),
});

export const loader = view(requireActor, (actor, { db, language, id }) => ({
  link: requireOk(findOwnLink(db, actor, id, language)),
}));

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { language } = context.occasion;
  const actor = requireActor({ request, context });
  const link = requireOk(findOwnLink(context.db, actor, routeNumber(params), language));
  const form = await readFields(request, answer);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const answered = answerSupplyLink(context.db, actor, { id: link.id, ...form.value }, context.occasion);
  return answered.ok ? redirect(paths(language).companyLinks(link.slug)) : sendBack(form.sent, [answered]);
}

export const meta = privateTitle((language) => memberMessages[language].links.publicTitle);

export default pageOf<typeof loader, typeof action>(SupplyLinkPage);
