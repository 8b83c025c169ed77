import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';
import { z } from 'zod';
import { BatchPage } from '../certificate-desk/batch-page';
import { batchView } from '../certificate-desk/batch-view.server';
import { certificateDeskMessages } from '../certificate-desk/messages';
import { requireCertificateDesk } from '../certificate-desk/required-certificate-desk.server';
import { privateMeta } from '../web/page-meta';
import { parameter, parseQuery } from '../web/query';
import { requireOk } from '../web/required-page.server';
import { routeNumber } from '../web/route-number';

export function loader({ request, context, params }: LoaderFunctionArgs) {
  const actor = requireCertificateDesk({ request, context });
  const language = context.language;
  const { after } = parseQuery(request, z.object({ after: parameter.position() }), language);
  return {
    language,
    batch: requireOk(batchView(context.db, actor, routeNumber(params), after, language, context.now())),
  };
}

/** Follows the progress by itself where there is script; a link does without. */
export const handle = { hydrate: true };

export const meta: MetaFunction<typeof loader> = ({ params, location }) =>
  privateMeta(location.search, (language) => certificateDeskMessages[language].batch(params.id ?? ''));

export default function BatchRoute() {
  const { language, batch } = useLoaderData<typeof loader>();
  const { revalidate } = useRevalidator();
  const issuing = batch.state === 'issuing';
  useEffect(() => {
    if (!issuing) return;
    const timer = setInterval(revalidate, 2000);
    return () => clearInterval(timer);
  }, [issuing, revalidate]);
  return <BatchPage language={language} batch={batch} />;
}
