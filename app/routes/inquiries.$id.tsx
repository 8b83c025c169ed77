import { redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { moveInquiry } from '../offers/inquiries.server';
import { InquiryPage } from '../offers/inquiry-pages';
import { inquiryMoveNames } from '../offers/inquiry-state';
import { findInquiry } from '../offers/inquiry-view.server';
import { offerMessages } from '../offers/messages';
import { paths } from '../paths';
import { readFields } from '../web/fields.server';
import { sendBack } from '../web/form.server';
import { ifShown } from '../web/if-shown';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

const answer = z.object({ move: z.enum(inquiryMoveNames), reply: ifShown(z.string().trim().max(2000), '') });

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const language = context.language;
  return {
    language,
    inquiry: requireOk(findInquiry(context.db, requireActor({ request, context }), routeNumber(params), language)),
  };
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { language } = context.occasion;
  const actor = requireActor({ request, context });
  const { id } = requireOk(findInquiry(context.db, actor, routeNumber(params), language));
  const form = await readFields(request, answer);
  if (!form.ok) return sendBack(form.sent, form.refusals);
  const moved = moveInquiry(context.db, actor, { id, ...form.value }, context.occasion);
  return moved.ok ? redirect(paths(language).inquiries()) : sendBack(form.sent, [moved]);
}

export const meta = privateTitle((language) => offerMessages[language].inquiry.title);

export default pageOf<typeof loader, typeof action>(InquiryPage);
