import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BatchListPage } from '../certificate-desk/desk-page';
import { listBatches } from '../certificate-desk/desk-view.server';
import { certificateDeskMessages } from '../certificate-desk/messages';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  requireCertificateDesk({ request, context });
  return { language: context.language, batches: listBatches(context.db, 'all') };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => certificateDeskMessages[language].allBatches);

export default function BatchListRoute() {
  return <BatchListPage {...useLoaderData<typeof loader>()} />;
}
