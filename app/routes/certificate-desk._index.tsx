import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CertificateDeskPage } from '../certificate-desk/desk-page';
import { certificateDesk } from '../certificate-desk/desk-view.server';
import { certificateDeskMessages } from '../certificate-desk/messages';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { privateMeta } from '../web/page-meta';

export function loader({ request, context }: LoaderFunctionArgs) {
  requireCertificateDesk({ request, context });
  const language = context.language;
  return { language, desk: certificateDesk(context.db, language) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => certificateDeskMessages[language].title);

export default function CertificateDeskRoute() {
  return <CertificateDeskPage {...useLoaderData<typeof loader>()} />;
}
