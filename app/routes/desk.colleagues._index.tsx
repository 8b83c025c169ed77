import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { waitingColleagues } from '../colleagues/waiting-colleagues.server';
import { memberMessages } from '../alliance/member-messages';
import { DeskColleaguesPage } from '../desk/colleagues-page';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireDesk({ request, context });
  const language = context.language;
  return { language, waiting: waitingColleagues(context.db, actor, language, context.now()) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => memberMessages[language].colleagues.desk.title);

export default function DeskColleaguesRoute() {
  return <DeskColleaguesPage {...useLoaderData<typeof loader>()} />;
}
