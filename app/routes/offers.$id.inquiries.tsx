import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { dateInChina } from '../calendar/working-days';
import { askThrottled } from '../offers/inquiries.server';
import { AskPage } from '../offers/inquiry-pages';
import { openInquiryOf } from '../offers/inquiry-view.server';
import { offerMessages } from '../offers/messages';
import { findOffer } from '../offers/offer-view.server';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

const question = z.object({ text: z.string().trim().min(1).max(1000) });

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = context.language;
  const actor = requireActor({ request, context });
  const now = context.now();
  const view = requireOk(findOffer(context.db, actor, routeNumber(params), language, now, dateInChina(now)));
  return { language, view, waiting: openInquiryOf(context.db, actor, view.offer.id) };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor({ request, context });
  const form = await readFields(request, question);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const offerId = routeNumber(params);
  const asked = askThrottled(context.db, actor, { offerId, text: form.value.text }, context.occasion);
  return asked.ok ? redirect(paths(context.language).offerInquiries(offerId)) : sendBack(form.sent, [asked]);
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => offerMessages[language].ask);

export default function AskRoute() {
  return <AskPage {...useLoaderData<typeof loader>()} fault={useActionData<typeof action>() ?? null} />;
}
