import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { logMessages } from '../certificates/log/log-messages';
import { CertificateLogPage } from '../certificates/log/log-page';
import { publicLogHead } from '../certificates/log/public-log.server';
import { languageOf } from '../i18n/language';
import { paths } from '../paths';
import { pageMeta } from '../web/page-meta';
import { personalHeaders } from '../web/personal-headers';

export function loader({ request, context }: LoaderFunctionArgs) {
  const language = languageOf(new URL(request.url));
  return {
    language,
    log: publicLogHead(context.db, context.occasion),
    address: `${context.occasion.origin}${paths('zh').certificateLog()}`,
  };
}

export const headers = personalHeaders;

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  pageMeta(location.search, (language) => ({
    title: logMessages[language].title,
    description: logMessages[language].purpose,
    address: paths(language).certificateLog(),
  }));

export default function CertificateLogRoute() {
  return <CertificateLogPage {...useLoaderData<typeof loader>()} />;
}
