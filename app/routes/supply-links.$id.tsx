import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { memberMessages } from '../alliance/member-messages';
import { SupplyLinkPage } from '../alliance/supply-links/supply-link-pages';
import { findOwnLink } from '../alliance/supply-links/supply-link-view.server';
import { answerSupplyLink } from '../alliance/supply-links/supply-links.server';
import { paths } from '../paths';
import { ifShown } from '../web/if-shown';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

const answer = z.object({
  move: z.enum(['confirm', 'dispute', 'ignore', 'withdraw']),
  reason: ifShown(z.string().trim().max(500), ''),
});

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = context.language;
  const actor = requireActor({ request, context });
  return { language, link: requireOk(findOwnLink(context.db, actor, routeNumber(params), language)) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { language } = context.occasion;
  const actor = requireActor({ request, context });
  const link = requireOk(findOwnLink(context.db, actor, routeNumber(params), language));
  const form = await readFields(request, answer);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const answered = answerSupplyLink(context.db, actor, { id: link.id, ...form.value }, context.occasion);
  return answered.ok ? redirect(paths(language).companyLinks(link.slug)) : sendBack(form.sent, [answered]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => memberMessages[language].links.publicTitle);

export default function SupplyLinkRoute() {
  return <SupplyLinkPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
