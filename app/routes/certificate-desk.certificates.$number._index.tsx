import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DeskCertificatePage } from '../certificate-desk/certificate-pages';
import { deskCertificate } from '../certificate-desk/certificate-view.server';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { privateMeta } from '../web/page-meta';
import { requireOk } from '../web/required-page.server';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const language = context.language;
  return {
    language,
    certificate: requireOk(deskCertificate(context.db, actor, params.number ?? '', language, context.now())),
  };
}

export const meta: MetaFunction<typeof loader> = ({ params, location }) =>
  privateMeta(location.search, () => params.number ?? '');

export default function DeskCertificateRoute() {
  return <DeskCertificatePage {...useLoaderData<typeof loader>()} />;
}
