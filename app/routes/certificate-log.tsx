import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { CertificateLogPage } from '../certificates/log-page';
import { certificateMessages } from '../certificates/messages';
import { publicLogHead } from '../certificates/public-log.server';
import { languageOf } from '../i18n/language';
import { paths } from '../paths';
import { pageMeta } from '../web/page-meta';
import { personalHeaders } from '../web/personal-headers';

export function loader({ request, context }: LoaderFunctionArgs) {
  return { language: languageOf(new URL(request.url)), log: publicLogHead(context.db, context.occasion) };
}

export const headers = personalHeaders;

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  pageMeta(location.search, (language) => ({ title: certificateMessages[language].logPage.title, description: certificateMessages[language].logPage.purpose, address: paths(language).certificateLog() }));

export default function CertificateLogRoute() {
  return <CertificateLogPage {...useLoaderData<typeof loader>()} />;
}
