import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireActor } from '../accounts/permissions/required-actor.server';
import { findTalent } from '../certification/talent/talent.server';
import { holderMessages } from '../interests/holder-messages.server';
import { MessagesPage } from '../interests/message-list-page';
import { interestMessages } from '../interests/messages';
import { mutedFirms } from '../interests/mutes.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const { accountId } = requireActor({ request, context });
  const language = context.language;
  return {
    language,
    messages: holderMessages(context.db, accountId, language, context.now()),
    muted: mutedFirms(context.db, accountId, language),
    findable: findTalent(context.db, accountId)?.findableSince != null,
  };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => interestMessages[language].messages.title);

export default function TalentMessagesRoute() {
  return <MessagesPage {...useLoaderData<typeof loader>()} />;
}
