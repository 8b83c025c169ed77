import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { holderMessage, showable } from '../interests/holder-messages.server';
import { MessagePage } from '../interests/message-page';
import { interestMessages } from '../interests/messages';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireActor({ request, context });
  const language = context.language;
  const message = requireOk(holderMessage(context.db, actor, routeNumber(params), language, context.now()));
  return { language, message, certificates: showable(context.db, actor, language, context.now()) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => interestMessages[language].messages.title);

export default function TalentMessageRoute() {
  return <MessagePage {...useLoaderData<typeof loader>()} fault={null} preview={null} />;
}
