import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { logMessages } from '../certificates/log/log-messages';
import { CertificateLogPage } from '../certificates/log/log-page';
import { publicLogHead } from '../certificates/log/public-log.server';
import { paths } from '../paths';
import { pageMeta } from '../web/page-meta';

export function loader({ context }: LoaderFunctionArgs) {
  const language = context.language;
  return {
    language,
    log: publicLogHead(context.db, context.occasion),
    address: `${context.occasion.origin}${paths('zh').certificateLog()}`,
  };
}

export const meta: MetaFunction<typeof loader> = ({ location }) =>
  pageMeta(location.search, (language) => ({
    title: logMessages[language].title,
    description: logMessages[language].purpose,
    address: paths(language).certificateLog(),
  }));

export default function CertificateLogRoute() {
  return <CertificateLogPage {...useLoaderData<typeof loader>()} />;
}
