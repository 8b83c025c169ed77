import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { InquiriesPage } from '../offers/inquiry-pages';
import { inquiriesOf } from '../offers/inquiry-view.server';
import { offerMessages } from '../offers/messages';
import { privateTitle } from '../web/page-meta';
import { pageOf } from '../web/page-of';

export function loader({ request, context }: LoaderFunctionArgs) {
  const language = context.language;
  return { language, ...inquiriesOf(context.db, requireActor({ request, context }), language) };
}

export const meta = privateTitle((language) => offerMessages[language].inquiry.title);

export default pageOf<typeof loader>(InquiriesPage);
