import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { InquiriesPage } from '../offers/inquiry-pages';
import { inquiriesOf } from '../offers/inquiry-view.server';
import { offerMessages } from '../offers/messages';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const language = context.language;
  return { language, ...inquiriesOf(context.db, requireActor({ request, context }), language) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => offerMessages[language].inquiry.title);

export default function InquiriesRoute() {
  return <InquiriesPage {...useLoaderData<typeof loader>()} />;
}
