import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { BatchListPage } from '../certificate-desk/desk-page';
import { listBatches } from '../certificate-desk/desk-view.server';
import { certificateDeskMessages } from '../certificate-desk/messages';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { languageOf } from '../i18n/language';
import { privateMeta } from '../web/page-meta';
import { personalHeaders } from '../web/personal-headers';

export function loader({ request, context }: LoaderFunctionArgs) {
  requireCertificateDesk({ request, context });
  return { language: languageOf(new URL(request.url)), batches: listBatches(context.db, 'all') };
}

export const headers = personalHeaders;

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => certificateDeskMessages[language].allBatches);

export default function BatchListRoute() {
  return <BatchListPage {...useLoaderData<typeof loader>()} />;
}
