import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireDesk } from '../accounts/permissions/required-desk.server';
import { ReportedInterestsPage } from '../desk/interests-page';
import { interestMessages } from '../interests/messages';
import { reportedInterests } from '../interests/reported.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireDesk({ request, context });
  return { language: context.language, reported: reportedInterests(context.db, actor) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => interestMessages[language].desk.title);

export default function DeskInterestsRoute() {
  return <ReportedInterestsPage {...useLoaderData<typeof loader>()} fault={null} />;
}
