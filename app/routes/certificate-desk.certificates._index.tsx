import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { z } from 'zod';
import { CertificateSearchPage } from '../certificate-desk/certificate-search-page';
import { findCertificates } from '../certificate-desk/certificate-view.server';
import { certificateStates } from '../certificate-desk/desk-forms';
import { certificateDeskMessages } from '../certificate-desk/messages';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { privateMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';

const parameters = z.object({ q: parameter.text(60), state: parameter.choice(certificateStates) });

export function loader({ request, context }: LoaderFunctionArgs) {
  requireCertificateDesk({ request, context });
  const language = context.language;
  const { q, state = null } = parseQuery(request, parameters, language);
  return { language, query: { q, state }, found: findCertificates(context.db, { q, state }, language) };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  privateMeta(location.search, (language) => certificateDeskMessages[language].find);

export default function CertificateSearchRoute() {
  return <CertificateSearchPage {...useLoaderData<typeof loader>()} />;
}
