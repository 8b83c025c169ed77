import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { changeMessages } from '../certificate-desk/change-messages';
import { openRequests } from '../certificate-desk/change-view.server';
import { RequestListPage } from '../certificate-desk/request-pages';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const language = context.language;
  return { language, requests: openRequests(context.db, actor, language, context.now()) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => changeMessages[language].desk.title);

export default function RequestListRoute() {
  return <RequestListPage {...useLoaderData<typeof loader>()} />;
}
